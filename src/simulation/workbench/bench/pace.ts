/** Carries out the host's tasks one after the other, each after a pause: an answer of Excel's takes its time. */
export class Pace {
  /** The pause before each task, in milliseconds. */
  delay = 0;
  private readonly tasks: (() => void)[] = [];
  private isRunning = false;

  readonly schedule = (task: () => void): void => {
    this.tasks.push(task);
    if (!this.isRunning) this.next();
  };

  private next(): void {
    this.isRunning = this.tasks.length > 0;
    if (!this.isRunning) return;
    setTimeout(() => {
      try {
        this.tasks.shift()?.();
      } finally {
        this.next();
      }
    }, this.delay);
  }
}
