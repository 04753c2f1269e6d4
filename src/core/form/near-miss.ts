import { type Cells, cellsIn, fieldAt, type FilledCell, hintsIn } from "./cells";
import type { IndicatorHeader } from "./columns";
import { findFundsHeader } from "./funds/header";
import { namesItsSheet, otherByHeadings, otherTab, otherTitle } from "./other-tables";
import type { NearMiss, TextField } from "./types";
import { HINT } from "./words/hints";

/**
 * What a sheet without a form comes near to: a table with some of the columns, a title without a table, rows of
 * indicators without their headings; or something else, by its title, its headings or its tab. Null where nothing on it
 * speaks of a form.
 */
export function findNearMiss(sheet: Cells, headers: readonly IndicatorHeader[]): NearMiss | null {
  const { area, snapshot } = sheet;
  const [header] = headers;
  const titled = otherTitle(sheet, area.top, header === undefined ? area.bottom : header.top - 1);
  const title = titleAt(sheet);
  const rows = header === undefined ? levelRows(sheet) : [];
  const headings = headingsAbove(sheet, rows);
  const at = header?.indicatorAt ?? title?.at ?? rows[0]?.at ?? null;
  if (at === null) {
    if (titled === null || !namesItsSheet(titled)) return null;
    return { sheet: snapshot.sheet, at: titled.at, missing: [...ALL], found: [], other: titled };
  }
  const isTitled = title !== null && (title.hints & HINT.title) !== 0;
  const other =
    titled ?? (isTitled ? null : ((header && otherByHeadings(sheet, header)) ?? otherTab(sheet, at)));
  return {
    sheet: snapshot.sheet,
    at,
    missing:
      rows.length > 0 && headings.size < ALL.length
        ? ALL.filter((name) => !headings.has(name))
        : missingIn(header),
    found: [...foundIn(sheet, header), ...headings.values(), ...rows],
    other,
  };
}

const ALL = ["三级指标", "权重（分值）", "得分"] as const satisfies NearMiss["missing"];
const ROLES = { 三级指标: "indicator", "权重（分值）": "weight", 得分: "score" } as const;
/** From here on a heading names a column. */
const NAMED = 0.4;

/** The headings that stand above the first of some rows, outside the funds, although they make no header. */
function headingsAbove(sheet: Cells, rows: readonly TextField[]): Map<(typeof ALL)[number], TextField> {
  const found = new Map<(typeof ALL)[number], TextField>();
  const [first] = rows;
  if (first === undefined) return found;
  const funds = findFundsHeader(sheet, sheet.area.top, first.at.row)?.row;
  for (let row = sheet.area.top; row < first.at.row; row++) {
    if (row === funds) continue;
    for (const { at, text, said } of cellsIn(sheet, row)) {
      const name = ALL.find((each) => (said.strengths.get(ROLES[each]) ?? 0) >= NAMED);
      if (name !== undefined && !found.has(name)) found.set(name, { at, value: text });
    }
  }
  return found;
}

/** So many groups of indicators are no coincidence. */
const FEWEST_GROUPS = 2;

/** The groups that rows without headings are in, each once: a part of a form, cut off from its top. */
function levelRows(sheet: Cells): TextField[] {
  const groups = new Map<string, TextField>();
  for (let row = sheet.area.top; row <= sheet.area.bottom; row++) {
    if ((hintsIn(sheet, row) & HINT.group) === 0) continue;
    for (const { at, text, label, hints } of cellsIn(sheet, row)) {
      if ((hints & HINT.group) !== 0 && !groups.has(label)) groups.set(label, { at, value: text });
    }
  }
  return groups.size < FEWEST_GROUPS ? [] : [...groups.values()];
}

function missingIn(header: IndicatorHeader | undefined): NearMiss["missing"] {
  if (header === undefined) return ["三级指标"];
  return header.columns.weight === null ? ["权重（分值）", "得分"] : ["得分"];
}

/** The headings that were recognised: of the table, else of the funds above where one should be. */
function foundIn(sheet: Cells, header: IndicatorHeader | undefined): TextField[] {
  if (header !== undefined) {
    return Object.values(header.named).flatMap(({ at, heading }) =>
      at === null ? [] : [{ at, value: heading }],
    );
  }
  const funds = findFundsHeader(sheet, sheet.area.top, sheet.area.bottom);
  return funds === null ? [] : [funds.annualBudget, funds.executed].map((at) => fieldAt(sheet, at));
}

/** A title or a heading that only forms have. */
function titleAt(sheet: Cells): FilledCell | null {
  for (let row = sheet.area.top; row <= sheet.area.bottom; row++) {
    if ((hintsIn(sheet, row) & (HINT.title | HINT.label)) === 0) continue;
    const found = cellsIn(sheet, row).find(
      ({ hints, said }) => (hints & HINT.title) !== 0 || said.ranks?.has("category"),
    );
    if (found !== undefined) return found;
  }
  return null;
}
