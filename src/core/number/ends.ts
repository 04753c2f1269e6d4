/** What is needed of a number to tell which end it stands at. */
interface Ordered<T> {
  lessThan(other: T): boolean;
  greaterThan(other: T): boolean;
  equals(other: T): boolean;
  isNaN(): boolean;
  isNegative(): boolean;
  isPositive(): boolean;
}

/** The greatest of some numbers; what is no number, where one of them is none. */
export function greatest<T extends Ordered<T>>(values: readonly T[]): T {
  return values.reduce((most, each) =>
    most.lessThan(each) || each.isNaN() || (each.equals(most) && most.isNegative()) ? each : most,
  );
}

/** The least of some numbers; what is no number, where one of them is none. */
export function least<T extends Ordered<T>>(values: readonly T[]): T {
  return values.reduce((most, each) =>
    most.greaterThan(each) || each.isNaN() || (each.equals(most) && most.isPositive()) ? each : most,
  );
}
