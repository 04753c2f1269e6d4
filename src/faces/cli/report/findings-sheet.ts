import type { OwnCell, OwnSheet } from "../../../core/port";
import { SEVERITY_NAMES } from "../../../core/report";
import type { FindingAnswer, FormAnswer } from "../answer/types";
import { linkCell, textCell } from "./cells";

const COLUMNS: readonly (readonly [string, number])[] = [
  ["文件", 30],
  ["工作表", 14],
  ["项目名称", 34],
  ["级别", 10],
  ["规则", 8],
  ["单元格", 9],
  ["所在行", 26],
  ["说明", 70],
  ["表中", 14],
  ["应为", 14],
  ["更正方式", 12],
];

/** Excel opens no sheet with more links than 65,530; more findings go on in a sheet of their own. */
const MOST_ROWS = 60_000;

const WAYS = { safe: "可自动更正", suggested: "有建议值", none: "由人处理" } as const;

export type FindingRow = readonly OwnCell[];

export function findingRow(
  file: string,
  target: string,
  form: FormAnswer,
  finding: FindingAnswer,
): FindingRow {
  const { severity, rule, cell, row, message, stated, expected, correction } = finding;
  const look = severity === "info" ? "cell" : severity;
  return [
    textCell(file),
    textCell(form.sheet),
    textCell(form.project.name),
    textCell(SEVERITY_NAMES[severity], look),
    textCell(rule),
    linkCell(cell, { sheetName: form.sheet, cell, file: target }),
    textCell(row),
    textCell(message),
    textCell(stated),
    textCell(expected),
    textCell(WAYS[correction]),
  ];
}

/** 问题清单: all findings, each with a link to its cell; further sheets where one would be too long. */
export function findingsSheets(rows: readonly FindingRow[]): OwnSheet[] {
  const sheets: OwnSheet[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += MOST_ROWS) {
    const part = rows.slice(from, from + MOST_ROWS);
    sheets.push({
      kind: "report",
      name: "问题清单",
      columns: COLUMNS.map(([, width]) => width),
      rows: [COLUMNS.map(([name]) => textCell(name, "header")), ...part],
      merges: [],
      isLandscape: true,
      repeated: { top: 0, bottom: 0 },
      filtered: { top: 0, bottom: part.length, left: 0, right: COLUMNS.length - 1 },
    });
  }
  return sheets;
}
