import type { Address } from "../cells";

/** A filled cell: its place, its trimmed text, and that text as a label. */
export interface FilledCell {
  readonly at: Address;
  readonly text: string;
  readonly label: string;
}
