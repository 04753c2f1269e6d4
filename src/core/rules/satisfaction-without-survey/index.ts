import type { Indicator } from "../../form";
import { COMMON_PRACTICE, defineRule } from "../rule";
import { atResult, bareText, COUNTS_COMPLAINTS, NO_COMPLAINT, resultRows, SURVEY } from "../shared";

export const satisfactionWithoutSurvey = defineRule({
  id: "I25",
  name: "satisfaction-without-survey",
  title: "满意度没有调查依据",
  severity: "warning",
  doubts: "none",
  basis: COMMON_PRACTICE,
  check: ({ indicators }) =>
    indicators.flatMap((indicator) =>
      resultRows(indicator).flatMap((row) => {
        const name = row.name.value;
        if (!isSatisfaction(name, indicator)) return [];
        const said = bareText(`${row.actual?.value ?? ""};${row.reason?.value ?? ""}`);
        // 投诉次数 is told by just that.
        if (COUNTS_COMPLAINTS.test(name) || SURVEY.test(said)) return [];
        const [found] = NO_COMPLAINT.exec(said) ?? [];
        if (found === undefined) return [];
        return [
          atResult(
            row,
            `“${name}”以“${found}”为依据，没有投诉不等于满意。`,
            "请写明满意度调查的方式、样本和结果。",
          ),
        ];
      }),
    ),
});

function isSatisfaction(name: string, { category, dimension }: Indicator): boolean {
  return [name, category?.value, dimension?.value].some((text) => text?.includes("满意") === true);
}
