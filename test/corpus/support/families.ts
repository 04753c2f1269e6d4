import { toA1 } from "../../../src/core/cells";
import { cellText, LABELS, normalizeLabel } from "../../../src/core/form/labels";
import type { SheetSnapshot } from "../../../src/core/port";
import { type Case, corpusCases, type FormCase, hasForm, withSheetCells } from "./cases";
import { columnsOfAnatomy, type FormColumns } from "./columns";
import { type CorpusCell, cellOf, snapshotOf, textOf } from "./forms";
import { kindReworded, withBrackets } from "./kind-moves";
import { kindVariants } from "./kind-variants";
import { AWAITED, type Kind, kinds, kindSheet } from "./kinds";
import { paraphrase, type Said } from "./paraphrase";
import type { Random } from "./random";
import { variants } from "./variants";

/** A sheet with the columns of its forms, and everything that one click may write on it: "E02 9.69". */
export interface FamilyCase {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly columns: readonly FormColumns[];
  readonly safe: readonly string[];
  /** Rules that it is not judged by. */
  readonly awaited: readonly string[];
}

/** One published form or one kind, with its variants: what has its wording from one place. */
export interface Family {
  readonly name: string;
  readonly isReal: boolean;
  /** Every short text of it as a label. */
  readonly labels: ReadonlySet<string>;
  readonly cases: readonly FamilyCase[];
  /** It once more with every heading in other words. */
  readonly reworded: (random: Random, avoided: ReadonlySet<string>) => FamilyCase;
}

/** @param count variants of each kind */
export function families(count: number): Family[] {
  const all = variants();
  const published = corpusCases().map((base) => {
    const own = all.filter(
      (each) => each.name.startsWith(`${base.name} +`) && hasForm(each) && !each.kinds.includes("labels"),
    );
    return {
      name: base.name,
      isReal: true,
      labels: labelsIn(base.sheet.grid),
      cases: [base, ...own].map(realCase),
      reworded: (random: Random, avoided: ReadonlySet<string>) =>
        realCase(hasForm(base) ? realReworded(base, random, avoided) : base),
    };
  });
  const made = kinds().map((kind, index) => ({
    name: kind.name,
    isReal: false,
    labels: labelsIn(kind.grid),
    cases: [
      kindCase(kind, kind),
      ...kindVariants(kind, 31 + index, count).map((each) =>
        kindCase(kind, each.kind, kindSheet(each.kind, each.typing, each.merging), each.right),
      ),
    ],
    reworded: (random: Random, avoided: ReadonlySet<string>) =>
      kindCase(kind, { ...kindReworded(kind, random, avoided), name: `${kind.name} + words` }),
  }));
  return [...published, ...made];
}

function realCase(each: Case): FamilyCase {
  const found = each.expected.forms.flatMap(({ findings }) => findings);
  return {
    name: each.name,
    sheet: snapshotOf(each.sheet, each.hidden),
    columns: hasForm(each) ? [columnsOfAnatomy(each.sheet.anatomy)] : [],
    safe: found.flatMap(({ rule, correction, expected }) =>
      correction === "safe" ? [`${rule} ${expected ?? ""}`] : [],
    ),
    awaited: [],
  };
}

function kindCase(
  { name: of, expected }: Kind,
  { name, columns, ...kind }: Kind,
  sheet = kindSheet({ name, columns, ...kind }, "numbers", "filled"),
  safe = expected.safe ?? {},
): FamilyCase {
  return {
    name,
    sheet,
    columns,
    safe: Object.entries(safe).map(([rule, value]) => `${rule} ${value}`),
    awaited: AWAITED[of] ?? [],
  };
}

/** A published form with every heading, and the labels of both totals, in other words of the lexicon. */
function realReworded(base: FormCase, random: Random, avoided: ReadonlySet<string>): FormCase {
  const { anatomy } = base.sheet;
  const { table, funds } = columnsOfAnatomy(anatomy);
  const cells: Record<string, CorpusCell> = {};
  const say = (cell: string, said: Said) => {
    const now = textOf(cellOf(base.sheet, cell));
    if (now !== "") cells[cell] = withBrackets(now, paraphrase(said, random, avoided));
  };
  for (const [role, cell] of Object.entries(table)) say(cell, role as Said);
  for (const [role, cell] of Object.entries(funds)) say(cell, role as Said);
  if (anatomy.funds !== null) say(`B${anatomy.funds.total}`, "fundsTotal");
  if (anatomy.total !== null) for (const column of ["A", "B"]) say(`${column}${anatomy.total}`, "total");
  return {
    ...base,
    name: `${base.name} + words`,
    sheet: { ...withSheetCells(base.sheet, cells), anatomy },
  };
}

/** The texts of a grid as labels; of one with a colon also what stands before it. */
function labelsIn(grid: readonly (readonly CorpusCell[])[]): Set<string> {
  const texts = grid.flat().map(textOf);
  return new Set(texts.flatMap((text) => [text, text.split(/[:：]/u)[0] ?? ""]).map(normalizeLabel));
}

/** The families on which each whole label was seen. */
export function seenOn(all: readonly Family[]): ReadonlyMap<string, readonly string[]> {
  const labels = new Set<string>(Object.values(LABELS).flat());
  return new Map(
    [...labels].map((label) => [
      label,
      all.filter((family) => family.labels.has(label)).map(({ name }) => name),
    ]),
  );
}

/** The cells of a form's headings. */
export function headingCells({ table, funds }: FormColumns): string[] {
  return [...Object.values(table), ...Object.values(funds)];
}

/** The headings of all families as they are written, where people have read columns. */
export function headingsOf(all: readonly Family[]): string[] {
  return all.flatMap(({ cases }) => {
    const [base] = cases;
    const places = (base?.columns ?? []).flatMap(headingCells);
    return (base?.sheet.rows ?? []).flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) =>
        cell !== undefined && places.includes(toA1({ row, column })) ? [cellText(cell)] : [],
      ),
    );
  });
}
