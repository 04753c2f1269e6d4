/** Those who want to hear of something; they are told in the order in which they came. */
export class Listeners<Event = void> {
  private readonly all = new Set<(event: Event) => void>();

  /** @returns how to stop listening */
  readonly listen = (listener: (event: Event) => void): (() => void) => {
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
    };
  };

  readonly tell = (event: Event): void => {
    // A copy: who stops or begins to listen meanwhile changes the set.
    for (const listener of [...this.all]) listener(event);
  };
}

/** A value that views watch and actions change, whole or in part: a new object after every change. */
export class Store<Value extends object> {
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.listen;

  constructor(private value: Value) {}

  readonly get = (): Value => this.value;

  readonly patch = (change: Partial<Value>): void => {
    this.value = { ...this.value, ...change };
    this.listeners.tell();
  };
}
