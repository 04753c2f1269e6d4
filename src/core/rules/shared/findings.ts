import type { Address } from "../../cells";
import type { TextField } from "../../form";
import type { Observation, Severity } from "../rule";

/** What a finding that a person has to decide must say; the rest is empty. */
export interface Remark {
  readonly at: Address;
  readonly row: TextField;
  readonly what: string;
  readonly todo: string;
  readonly stated?: string | null;
  readonly expected?: string | null;
  readonly working?: string;
  readonly severity?: Severity;
  readonly rows?: readonly number[];
}

/** A finding without a correction. */
export function remark({ stated = null, expected = null, ...rest }: Remark): Observation {
  return { ...rest, stated, expected, correction: null };
}
