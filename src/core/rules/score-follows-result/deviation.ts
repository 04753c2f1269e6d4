import type { Indicator } from "../../form";
import type { Observation } from "../rule";

/** A row whose score does not follow from its result. */
export interface Deviation {
  readonly indicator: Indicator;
  readonly observation: Observation;
  /** Only the proportion is in question, or the target is a bare number: forms may score such rows by other rules. */
  readonly isProportion: boolean;
}
