import { plain } from "../number";
import {
  type Finding,
  type FormReview,
  type Review,
  scoreCards,
  type ScoreCard,
  type SetAside,
} from "../review";
import { toA1 } from "../sheet";
import { type FileResult, summarize } from "./answer";
import type { ClearResult, FixResult } from "./commands";

const SEVERITY = { error: "必须更正", warning: "请确认", info: "提示" } as const;

/** What `check` prints for one file. */
export function checkText({ file, error, reviews }: FileResult): string {
  const lines = error === null ? reviews.flatMap(reviewLines) : [`  ${error.message}`];
  return [file, ...lines].join("\n");
}

/** What `fix` prints for one file: what was corrected, and what is left for a person. */
export function fixText({ file, error, output, corrected, failed, reviews }: FixResult): string {
  if (error !== null) return [file, `  ${error.message}`].join("\n");
  const edits = corrected.flatMap(({ edits, before }) =>
    edits.map(({ at, finding }) => {
      const place = `${before.snapshot.sheet.name}!${toA1(at)}`;
      const subject = finding.rule.corrects ?? finding.rule.title;
      return `  已更正  ${finding.rule.id}  ${place}  ${subject} ${finding.stated ?? "（空）"} → ${finding.expected ?? ""}`;
    }),
  );
  const bare = corrected.flatMap(({ withoutComment, before }) =>
    withoutComment.map(
      (at) => `  ${before.snapshot.sheet.name}!${toA1(at)} 已有他人批注，只作了高亮，未加批注。`,
    ),
  );
  return [
    `${file} → ${output ?? ""}`,
    ...(edits.length === 0 ? ["  没有需要自动更正的内容。"] : edits),
    ...bare,
    ...failed.map(({ sheet, message }) => `  工作表“${sheet}”未更正：${message}`),
    ...reviews.flatMap(reviewLines),
  ].join("\n");
}

/** What `clear` prints for one file. */
export function clearText({ file, error, output, cleared }: ClearResult): string {
  if (error !== null) return [file, `  ${error.message}`].join("\n");
  return `${file} → ${output ?? ""}\n  ${cleared ? "已清除本工具的批注、高亮和更正记录。" : "文件中没有本工具的标记。"}`;
}

/** The last line of a run. */
export function summaryText(results: readonly FileResult[]): string {
  const { files, unreadable, forms, errors, warnings } = summarize(results);
  const failed = unreadable === 0 ? "" : `，其中 ${unreadable} 个无法读取`;
  return `共 ${files} 个文件${failed}；自评表 ${forms} 份，必须更正 ${errors} 处，请确认 ${warnings} 处。`;
}

function reviewLines(review: Review): string[] {
  const cards = scoreCards(review);
  const obsolete = review.obsolete.map(
    ({ rule, row, reason }) => `    不再出现  ${rule}  ${row}  此前已忽略（理由：${reason}）。`,
  );
  const forms = review.forms.flatMap((form, index) => [
    `  ${heading(form, cards[index] as ScoreCard)}`,
    ...(form.findings.length === 0 ? ["    未发现问题"] : form.findings.map(findingLine)),
    ...form.setAside.map(setAsideLine),
  ]);
  return [...forms, ...obsolete];
}

function heading({ form }: FormReview, { total, rate }: ScoreCard): string {
  const name = form.project.name?.value;
  const figures = [
    total.stated && `总分 ${plain(total.stated)}${changed(total)}`,
    rate.computed && `执行率 ${plain(rate.computed)}%`,
  ].filter(Boolean);
  return [`[${form.sheet.name}]`, name, ...figures].filter(Boolean).join("  ");
}

function changed({ stated, computed }: ScoreCard["total"]): string {
  return stated === null || computed === null || stated.equals(computed) ? "" : ` → ${plain(computed)}`;
}

function findingLine({ severity, rule, at, what, todo, correction }: Finding): string {
  const safe = correction?.kind === "safe" ? "（可自动更正）" : "";
  return `    ${SEVERITY[severity]}  ${rule.id}  ${toA1(at)}  ${what}${todo}${safe}`;
}

function setAsideLine({ finding: { rule, at, what }, entry }: SetAside): string {
  return `    已忽略    ${rule.id}  ${toA1(at)}  ${what}（理由：${entry.reason}）`;
}
