import type { OwnSheet } from "../../../core/port";
import { cell, type OwnRow, rowOf, SEVERITY_NAMES } from "../../../core/report";
import { CATALOGUE } from "../../../core/rules";
import type { FormBrief } from "../answer/brief";
import type { FindingAnswer } from "../answer/types";
import { linkCell } from "./link";
import { goesOn, sheetsOf } from "./sheets";

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

/** More findings make a workbook that takes gigabytes to write and to open; who has so many checks them in parts. */
export const MOST_FINDINGS = 300_000;

const WAYS = { safe: "可自动更正", suggested: "有建议值", none: "人工处理" } as const;

export function findingRow(
  file: string,
  target: string,
  form: Pick<FormBrief, "sheet" | "project">,
  finding: FindingAnswer,
): OwnRow {
  const { severity, rule, cell: place, row, message, stated, expected, correction } = finding;
  const look = severity === "info" ? "cell" : severity;
  return [
    ...rowOf([file, form.sheet, form.project.name ?? ""], "cell"),
    cell(SEVERITY_NAMES[severity], look),
    cell(rule),
    linkCell(place, { sheetName: form.sheet, cell: place, file: target }),
    ...rowOf([row, message, stated ?? "", shouldBe(rule, expected), WAYS[correction]], "cell"),
  ];
}

/** What the cell should hold: another figure that it was held against is not that. */
function shouldBe(rule: string, expected: string | null): string {
  return COMPARING.has(rule) ? "" : (expected ?? "");
}

const COMPARING = new Set(CATALOGUE.filter(({ compares }) => compares === true).map(({ id }) => id));

/**
 * 问题清单: all findings, each with a link to its cell; further sheets where one would be too long.
 * @param unlisted how many findings there are besides
 */
export function findingsSheets(rows: readonly OwnRow[], unlisted: number): OwnSheet[] {
  let rest = rows.length;
  return sheetsOf(rows).map((part) => {
    rest -= part.length;
    const right = COLUMNS.length - 1;
    const notes = [
      ...(rest > 0 ? [goesOn(rest, "处问题")] : []),
      ...(rest === 0 && unlisted > 0 ? [unlistedText(unlisted)] : []),
    ];
    const below = part.length + 1;
    return {
      kind: "report",
      name: "问题清单",
      columns: COLUMNS.map(([, width]) => width),
      rows: [
        rowOf(
          COLUMNS.map(([name]) => name),
          "header",
        ),
        ...part,
        ...notes.map((text) => [cell(text, "note")]),
      ],
      merges: notes.map((_, index) => ({ top: below + index, bottom: below + index, left: 0, right })),
      isLandscape: true,
      repeated: { top: 0, bottom: 0 },
      filtered: { top: 0, bottom: part.length, left: 0, right },
    };
  });
}

/** What is said of findings that were not listed. */
export function unlistedText(count: number): string {
  return `问题过多，另有 ${count} 处没有列入“问题清单”，各表的数目见“汇总”。请分批检查，每批另存一份汇总表。`;
}
