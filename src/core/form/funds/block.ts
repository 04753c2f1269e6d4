import type { Cells } from "../cells";
import type { NamedColumns } from "../reading";
import type { Funds } from "../types";
import { findFundsHeader } from "./header";
import { readPairs } from "./pairs";
import { readFunds } from "./read";

/** The funds of a form, null where it shows none; and what headings were taken for. */
export interface FundsBlock {
  readonly funds: Funds | null;
  readonly named: NamedColumns["funds"];
}

/** Rows from one to another, both included. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Reads the funds of a form: under a header, or label by label; above its table, else below it. */
export function readFundsBlock(sheet: Cells, above: Rows, below: Rows): FundsBlock {
  const first = readWithin(sheet, above);
  if (first?.funds) return first;
  return readWithin(sheet, below) ?? first ?? { funds: null, named: {} };
}

function readWithin(sheet: Cells, { top, bottom }: Rows): FundsBlock | null {
  const header = findFundsHeader(sheet, top, bottom);
  const funds = header && readFunds(sheet, header, top, bottom);
  if (header !== null && funds !== null) return { funds, named: header.named };
  return readPairs(sheet, top, bottom) ?? (header && { funds, named: header.named });
}
