import { excelWorkbook } from "../../src/adapters/excel";
import { calculateWorkbook } from "../../src/core/calculate";
import { toA1 } from "../../src/core/cells";
import type { LiveWorkbook } from "../../src/core/port";
import { dumpWorkbook, type HostOptions } from "../../src/simulation/host";
import { now } from "../support/clock";
import { connect, type TestHost } from "../support/host";
import { toCell } from "../support/sheets";
import type { CellSpec, WorkbookSpec } from "../support/workbook-spec";
import type { SheetInput, Subject } from "./subject";

/** A live workbook: the Office.js adapter on the genuine client, which talks to the host. */
export interface ExcelSubject extends Subject, TestHost {
  readonly workbook: LiveWorkbook;
}

export type ExcelSubjectOptions = HostOptions & Pick<WorkbookSpec, "calculate">;

export function openExcel(
  sheets: readonly SheetInput[],
  { calculate = calculateWorkbook, ...options }: ExcelSubjectOptions = {},
): ExcelSubject {
  const test = connect(
    {
      name: "表.xlsx",
      now,
      calculate,
      sheets: sheets.map(({ name, rows, merges, comments, isProtected, hidden }) => ({
        name,
        cells: cellSpecs(rows),
        ...(merges && { merges: [...merges] }),
        ...(isProtected && { isProtected }),
        ...(hidden && { hidden }),
        ...(comments && {
          comments: Object.fromEntries(
            Object.entries(comments).map(([cell, content]) => [
              cell,
              { content, author: { name: "王科长", email: "wang@example.invalid" } },
            ]),
          ),
        }),
      })),
    },
    { user: { name: "王科长" }, ...options },
  );
  return {
    ...test,
    workbook: excelWorkbook(test.Excel, "表.xlsx"),
    dump: () => dumpWorkbook(test.host.workbook).content,
  };
}

function cellSpecs(rows: SheetInput["rows"]): Record<string, CellSpec> {
  const cells: Record<string, CellSpec> = {};
  for (const [row, line] of rows.entries()) {
    for (const [column, input] of line.entries()) {
      const { value, formula, numberFormat } = toCell(input);
      if (value === null && formula === null && numberFormat === "General") continue;
      cells[toA1({ row, column })] = { value, numberFormat, ...(formula !== null && { formula }) };
    }
  }
  return cells;
}
