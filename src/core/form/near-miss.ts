import type { Address } from "../cells";
import { type Cells, fieldAt, filledInRow, textAt } from "./cells";
import type { IndicatorHeader } from "./columns";
import { findFundsHeader } from "./funds/header";
import { isLabel } from "./labels";
import { otherTitle } from "./other-tables";
import { isTitle } from "./project";
import type { NearMiss, TextField } from "./types";

/**
 * What a sheet without a form comes near to: a table with some of the columns, a title without a table; or something
 * else, by its own title. Null where nothing on it speaks of a form.
 */
export function findNearMiss(sheet: Cells, headers: readonly IndicatorHeader[]): NearMiss | null {
  const { area, snapshot } = sheet;
  const [header] = headers;
  const other = otherTitle(sheet, area.top, header === undefined ? area.bottom : header.top - 1);
  const isLike = header !== undefined || titleAt(sheet) !== null;
  if (other !== null && !isLike) return null;
  const at = header?.indicatorAt ?? titleAt(sheet);
  if (at === null) return null;
  return {
    sheet: snapshot.sheet,
    at,
    missing: missingIn(header),
    found: foundIn(sheet, header),
    other: other && { title: other.title, kind: other.kind },
  };
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
function titleAt(sheet: Cells): Address | null {
  for (let row = sheet.area.top; row <= sheet.area.bottom; row++) {
    const at = filledInRow(sheet, row).find((cell) => {
      const text = textAt(sheet, cell);
      return isTitle(text) || isLabel(text, "category");
    });
    if (at !== undefined) return at;
  }
  return null;
}
