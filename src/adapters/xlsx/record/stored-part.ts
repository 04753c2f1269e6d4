import type { RecordPart } from "../../../core/port";
import type { Parts } from "../package/parts";

/** A part of the record, and how it goes from the place where it is kept. */
export interface StoredPart extends RecordPart {
  readonly remove: (parts: Parts) => void;
}
