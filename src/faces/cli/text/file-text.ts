import { SEVERITY_NAMES } from "../../../core/report";
import type { CorrectionAnswer, FigureAnswer, FileAnswer, FindingAnswer, FormAnswer } from "../answer/types";
import type { Look } from "./look";
import { shown } from "./shown";
import { type Row, tableLines } from "./table";
import { wrap } from "./wrap";

/** What is printed for one file: what was corrected, and what was found on its forms. */
export function fileText(answer: FileAnswer, look: Look): string {
  const { error, forms, corrections, notes, obsolete } = answer;
  if (error !== null) {
    const isFault = error.code !== "no-form";
    const paint = isFault ? look.colors.red : look.colors.yellow;
    return [heading(answer, look), ...paragraph(error.message, look).map((line) => paint(line))].join("\n");
  }
  return [
    heading(answer, look),
    ...(corrections === undefined ? [] : correctionLines(corrections, look)),
    ...notes.flatMap((note) => paragraph(note, look)),
    ...forms.flatMap((form) => formLines(form, look)),
    ...obsolete.flatMap(({ rule, row, reason }) =>
      paragraph(`不再出现  ${rule}  ${row}  此前已忽略（理由：${reason}）。`, look, "    "),
    ),
  ].join("\n");
}

function heading({ file, output }: FileAnswer, { colors }: Look): string {
  return colors.bold(shown(file)) + (output ? ` → ${shown(output)}` : "");
}

/** Lines of a text that begin at the same column. */
function paragraph(text: string, { columns }: Look, indent = "  "): string[] {
  const line = text.split("  ").map(shown).join("  ");
  const lines = columns === null ? [line] : wrap(line, columns - indent.length - 1);
  return lines.map((each) => indent + each);
}

function correctionLines(corrections: readonly CorrectionAnswer[], look: Look): string[] {
  if (corrections.length === 0) return ["  没有需要自动更正的内容。"];
  const rows = corrections.map(
    ({ sheet, cell, rule, subject, correction, stated, expected, formula }): Row => {
      const kind = correction === "suggested" ? "（建议值）" : "";
      const as = formula === undefined ? "" : `（公式 ${formula}）`;
      const change = `${subject} ${stated ?? "（空）"} → ${expected ?? ""}${kind}${as}`;
      return { cells: ["已更正", rule, shown(`${sheet}!${cell}`), shown(change)], paint: look.colors.green };
    },
  );
  return tableLines(rows, "  ", look);
}

function formLines(form: FormAnswer, look: Look): string[] {
  const { sheet, project, total, execution, hidden, findings, unjudged, ignored } = form;
  const rate = execution?.rate.computed;
  const name = [
    look.colors.cyan(`[${shown(sheet)}]`),
    project.name && shown(project.name),
    total.stated && `总分 ${total.stated}${changed(total)}`,
    rate && `执行率 ${rate}%`,
  ];
  const lines = hiddenText(hidden);
  const rows = [
    ...findings.map((finding) => findingRow(finding, look)),
    ...unjudged.map(unjudgedRow(look)),
    ...ignored.map(ignoredRow(look)),
  ];
  return [
    `  ${name.filter(Boolean).join("  ")}`,
    look.colors.dim(`    口径：${shown(form.profile.why)}。`),
    ...(lines === "" ? [] : paragraph(lines, look, "    ")),
    ...(findings.length === 0 ? ["    未发现问题"] : []),
    ...(rows.length === 0 ? [] : tableLines([header(look), ...rows], "    ", look)),
  ];
}

function changed({ stated, computed }: FigureAnswer): string {
  return stated === null || computed === null || stated === computed ? "" : ` → ${computed}`;
}

/** Hidden rows and columns are checked like all others; who looks for a finding there has to know. */
function hiddenText({ rows, columns }: FormAnswer["hidden"]): string {
  const parts = [
    rows.length === 0 ? "" : `第 ${rows.join("、")} 行`,
    columns.length === 0 ? "" : `第 ${columns.join("、")} 列`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : `${parts.join("和")}已隐藏，同样作了检查。`;
}

function header({ colors }: Look): Row {
  return { cells: ["级别", "规则", "单元格", "说明"], paintAll: colors.dim };
}

function findingRow({ severity, rule, cell, message, correction }: FindingAnswer, { colors }: Look): Row {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  const way = { safe: "（可自动更正）", suggested: "（有建议值）", none: "" }[correction];
  return { cells: [SEVERITY_NAMES[severity], rule, cell, shown(message) + way], paint };
}

function unjudgedRow({ colors }: Look) {
  return ({ rules, cell, message }: FormAnswer["unjudged"][number]): Row => ({
    cells: ["无法判断", rules.join("、"), cell, shown(message)],
    paint: colors.dim,
  });
}

function ignoredRow({ colors }: Look) {
  return ({ rule, cell, message, reason }: FormAnswer["ignored"][number]): Row => ({
    cells: ["已忽略", rule, cell, `${shown(message)}（理由：${shown(reason)}）`],
    paint: colors.dim,
  });
}
