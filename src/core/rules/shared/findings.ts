import type { Observation } from "../rule";

/** What a finding that a person has to decide says; the rest is empty. */
type ForPerson = Omit<Observation, "stated" | "expected" | "correction"> &
  Partial<Pick<Observation, "stated" | "expected">>;

/** A finding without a correction (人工处理). */
export function forPerson(said: ForPerson): Observation {
  return { stated: null, expected: null, ...said, correction: null };
}
