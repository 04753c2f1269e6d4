import { type Decimal, plain } from "../number";
import type { Figure, FormReview, Repeated, ScoreCard } from "../review";
import type { Severity } from "../rules";

/** How many findings of a severity forms have. */
export function countOf(forms: readonly FormReview[], severity: Severity): number {
  return forms.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
}

/** "95.69 → 94.69", one number where both agree, "—" where there is none. */
export function changeText({ stated, computed }: Figure<Decimal>): string {
  if (stated === null) return computed === null ? "—" : `未填 → ${plain(computed)}`;
  return computed === null || computed.equals(stated)
    ? plain(stated)
    : `${plain(stated)} → ${plain(computed)}`;
}

/** "良 → 优", one word where both agree or only one is known. */
export function gradeText({ grade: { stated, computed } }: ScoreCard): string {
  if (stated === null || computed === null || stated === computed) return stated ?? computed ?? "—";
  return `${stated} → ${computed}`;
}

export function rateText({ rate }: ScoreCard): string {
  const text = changeText(rate);
  return text === "—" ? text : `${text}%`;
}

const MOST_NAMED = 3;

/** "同一项目填报了 2 次：……（“表1”“表2”）。" */
export function repeatedText({ project, items: forms }: Repeated<FormReview>): string {
  const named = forms.slice(0, MOST_NAMED).map(({ form }) => `“${form.sheet.name}”`);
  const places = named.join("") + (forms.length > MOST_NAMED ? `等 ${forms.length} 处` : "");
  return `同一项目填报了 ${forms.length} 次：${project}（${places}）。请确认是否重复。`;
}
