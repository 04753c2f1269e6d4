import { type Address, type Area, areaToA1, isSameSheet, sheetPrefix, tokenize } from "../../../core/cells";
import type { Book } from "../book/book";
import { ifReadable } from "../errors";
import type { Parts } from "../package/parts";
import { relatedParts } from "../package/relationships";
import { areaIn } from "../sheet/areas";
import { unescapeText } from "../xml/escape";
import { attribute, listed, numberIn } from "../xml/tree";
import { type StructuredReference, structuredReference } from "./structured";

interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly headers: number;
  readonly totals: number;
  /** Names of the columns, lower case. */
  readonly columns: readonly string[];
}

/** The tables of a workbook, which formulas name in words. They are only read where a formula does. */
export class Tables {
  private known: readonly Table[] | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly book: Book,
  ) {}

  /**
   * A formula with its references to tables replaced by the cells that they stand for: `表1[金额]` by `Sheet1!F2:F9`.
   * @param sheet the name of the formula's sheet
   * @returns null where a table or a column is not known
   */
  plain(formula: string, sheet: string, at: Address): string | null {
    if (!formula.includes("[")) return formula;
    const tokens = tokenize(formula);
    let text = "";
    for (const [index, token] of tokens.entries()) {
      const isTable = token.kind === "name" && tokens[index + 1]?.kind === "bracket";
      if (token.kind === "bracket") {
        const before = tokens[index - 1];
        const table = before?.kind === "name" ? this.find(before.text) : this.around(sheet, at);
        const reference = structuredReference(token.text);
        const area = table && reference && areaOf(table, reference, sheet, at);
        if (!area) return null;
        text += sheetPrefix(table.sheet) + areaToA1(area);
      } else if (!isTable) text += token.text;
    }
    return text;
  }

  private find(name: string): Table | undefined {
    return this.all().find((table) => table.name === name.toLowerCase());
  }

  /** The table that a cell stands in: its formulas may leave the name out. */
  private around(sheet: string, { row, column }: Address): Table | undefined {
    return this.all().find(({ sheet: own, area: { top, left, bottom, right } }) => {
      const isInside = row >= top && row <= bottom && column >= left && column <= right;
      return isInside && isSameSheet(own, sheet);
    });
  }

  private all(): readonly Table[] {
    return (this.known ??= this.book.sheets.flatMap(({ name, part }) =>
      (ifReadable(() => relatedParts(this.parts, part, "table")) ?? []).flatMap(
        (table) => ifReadable(() => this.read(table, name)) ?? [],
      ),
    ));
  }

  private read(part: string, sheet: string): Table {
    const root = this.parts.tree(part);
    const { open } = root;
    return {
      name: (attribute(open, "displayName") ?? attribute(open, "name") ?? "").toLowerCase(),
      sheet,
      area: areaIn(part, attribute(open, "ref") ?? "", "table"),
      headers: numberIn(open, "headerRowCount") ?? 1,
      totals: numberIn(open, "totalsRowCount") ?? 0,
      columns: listed(root, "tableColumns", "tableColumn").map((column) =>
        unescapeText(attribute(column.open, "name") ?? "").toLowerCase(),
      ),
    };
  }
}

function areaOf(table: Table, reference: StructuredReference, sheet: string, at: Address): Area | null {
  const rows = rowsOf(table, reference, isSameSheet(sheet, table.sheet) ? at.row : null);
  const [first, last] = columnsOf(table, reference);
  if (rows === null || first < 0 || last < 0) return null;
  const { left } = table.area;
  return { ...rows, left: left + Math.min(first, last), right: left + Math.max(first, last) };
}

/** @param row the row of the formula; null where it stands on another sheet */
function rowsOf(
  { area: { top, bottom }, headers, totals }: Table,
  { parts }: StructuredReference,
  row: number | null,
): Pick<Area, "top" | "bottom"> | null {
  const data = { top: top + headers, bottom: bottom - totals };
  const found = parts.map((part) => {
    switch (part) {
      case "all":
        return { top, bottom };
      case "data":
        return data;
      case "headers":
        return headers > 0 ? { top, bottom: data.top - 1 } : null;
      case "totals":
        return totals > 0 ? { top: data.bottom + 1, bottom } : null;
      case "this row":
        return row !== null && row >= data.top && row <= data.bottom ? { top: row, bottom: row } : null;
    }
  });
  // Headers and totals without what is between them are two areas.
  if (parts.includes("headers") && parts.includes("totals") && !parts.includes("data")) return null;
  const known = found.flatMap((each) => each ?? []);
  if (known.length < found.length) return null;
  const rows = {
    top: Math.min(...known.map((each) => each.top)),
    bottom: Math.max(...known.map((each) => each.bottom)),
  };
  return rows.top <= rows.bottom ? rows : null;
}

function columnsOf({ columns }: Table, { columns: named }: StructuredReference): [number, number] {
  if (named === null) return [0, columns.length - 1];
  const [first, last] = named.map((name) => columns.indexOf(name.toLowerCase()));
  return [first ?? -1, last ?? -1];
}
