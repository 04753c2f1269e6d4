import { normalizeLabel } from "../../form";
import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

export const columnMissing = defineRule({
  id: "S03",
  name: "column-missing",
  title: "缺少权重栏或得分栏",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  check({ hasWeightColumn, hasScoreColumn, anchor, texts }) {
    const missing = [...(hasWeightColumn ? [] : ["权重（分值）"]), ...(hasScoreColumn ? [] : ["得分"])].map(
      (name) => `“${name}”栏`,
    );
    if (missing.length === 0) return [];
    const header = texts.find(({ value }) => normalizeLabel(value) === "三级指标");
    const at = header?.at ?? anchor;
    return [
      forPerson({
        at,
        row: { at, value: "绩效指标" },
        what: `绩效指标表没有${missing.join("和")}，需要它的检查没有进行。`,
        todo: "如应填写，请补充该栏后重新检查。",
      }),
    ];
  },
});
