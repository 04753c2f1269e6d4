import { hasNumber } from "../../form";
import { plain } from "../../number";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson, fundsRowOf } from "../shared";

/** One finding a form: points and scores belong to the total row alone, and nothing counts those of the sources. */
export const sourceRowPoints = defineRule({
  id: "E08",
  name: "source-row-points",
  title: "资金来源行重复填写分值或得分",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  check({ funds }) {
    const rows = (funds?.sources ?? []).flatMap((source) => {
      const fields = [source.points, source.score].filter(hasNumber);
      return fields[0] === undefined ? [] : [{ source, first: fields[0] }];
    });
    const [first] = rows;
    if (first === undefined) return [];
    const names = rows.map(({ source }) => `“${fundsRowOf(source).value}”`);
    return [
      forPerson({
        at: first.first.at,
        row: fundsRowOf(first.source),
        rows: rows.map(({ source }) => source.label.at.row),
        what: `${names.join("、")}行填写了分值或得分，只有总额一行计分，检查时没有计入。`,
        todo: "请将资金来源各行的分值和得分改为“—”，以免重复合计。",
        stated: plain(first.first.value),
      }),
    ];
  },
});
