/** A question that is put to the person, one at a time. */
export class Asked<Answer> {
  private settle: (answer: Answer) => void = () => undefined;

  /** @param show shows the question, or takes it away */
  constructor(private readonly show: (isShown: boolean) => void) {}

  ask(): Promise<Answer> {
    return new Promise((resolve) => {
      this.settle = resolve;
      this.show(true);
    });
  }

  /** The answer; nothing where nobody has asked. */
  answer(answer: Answer): void {
    this.show(false);
    this.settle(answer);
  }
}
