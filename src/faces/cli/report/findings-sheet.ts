import type { OwnSheet } from "../../../core/port";
import { cell, type OwnRow, rowOf, SEVERITY_NAMES } from "../../../core/report";
import type { FindingAnswer, FormAnswer } from "../answer/types";

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

export function findingRow(file: string, target: string, form: FormAnswer, finding: FindingAnswer): OwnRow {
  const { severity, rule, cell: place, row, message, stated, expected, correction } = finding;
  const look = severity === "info" ? "cell" : severity;
  return [
    ...rowOf([file, form.sheet, form.project.name ?? ""], "cell"),
    cell(SEVERITY_NAMES[severity], look),
    cell(rule),
    { ...cell(place, "link"), link: { sheetName: form.sheet, cell: place, file: target } },
    ...rowOf([row, message, stated ?? "", expected ?? "", WAYS[correction]], "cell"),
  ];
}

/** 问题清单: all findings, each with a link to its cell; further sheets where one would be too long. */
export function findingsSheets(rows: readonly OwnRow[]): OwnSheet[] {
  const sheets: OwnSheet[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += MOST_ROWS) {
    const part = rows.slice(from, from + MOST_ROWS);
    sheets.push({
      kind: "report",
      name: "问题清单",
      columns: COLUMNS.map(([, width]) => width),
      rows: [
        rowOf(
          COLUMNS.map(([name]) => name),
          "header",
        ),
        ...part,
      ],
      merges: [],
      isLandscape: true,
      repeated: { top: 0, bottom: 0 },
      filtered: { top: 0, bottom: part.length, left: 0, right: COLUMNS.length - 1 },
    });
  }
  return sheets;
}
