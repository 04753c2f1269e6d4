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
    const missing = [
      ...(hasWeightColumn ? [] : [{ name: "权重（分值）", short: "权重栏" }]),
      ...(hasScoreColumn ? [] : [{ name: "得分", short: "得分栏" }]),
    ];
    if (missing.length === 0) return [];
    const header = texts.find(({ value }) => normalizeLabel(value) === "三级指标");
    const at = header?.at ?? anchor;
    return [
      forPerson({
        at,
        row: { at, value: "绩效指标" },
        title: `缺少${missing.map(({ short }) => short).join("和")}`,
        what: `绩效指标表没有${missing.map(({ name }) => `“${name}”栏`).join("和")}，涉及${
          missing.length > 1 ? "这些" : "该"
        }栏的检查未进行。`,
        todo: "应当填写的，请补充该栏后重新检查。",
      }),
    ];
  },
});
