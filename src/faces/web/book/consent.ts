import { WorkbookError } from "../../../core/port";

/** A person's leave to change a signed file, whose signatures end with the first change: once given it holds. */
export class Consent {
  private isGiven: boolean;

  /** @param ask puts the question */
  constructor(
    isSigned: boolean,
    private readonly ask: () => Promise<boolean>,
  ) {
    this.isGiven = !isSigned;
  }

  /** Whether a question comes before the first change. */
  get isDue(): boolean {
    return !this.isGiven;
  }

  /**
   * Goes on at once where nothing has to be asked, else when the person has agreed.
   * @throws WorkbookError signed when they have not: nothing may be changed then
   */
  async obtain(): Promise<void> {
    if (this.isGiven) return;
    this.isGiven = await this.ask();
    if (!this.isGiven) throw new WorkbookError("signed");
  }
}
