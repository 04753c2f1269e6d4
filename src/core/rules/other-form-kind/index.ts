import { defineRule, REGULATION_2020 } from "../rule";
import { forPerson } from "../shared";

const KINDS = { department: "部门整体支出绩效自评表", transfer: "转移支付绩效自评表" } as const;

export const otherFormKind = defineRule({
  id: "S06",
  name: "other-form-kind",
  title: "不是项目支出自评表",
  severity: "info",
  doubts: "none",
  basis: REGULATION_2020,
  check({ kind, title, anchor }) {
    if (kind === "project") return [];
    const at = title?.at ?? anchor;
    return [
      forPerson({
        at,
        row: title ?? { at, value: "表名" },
        what: `这是${KINDS[kind]}，分值划分另有规定，没有检查分值划分（W04）和权重分布（W06）。`,
        todo: "请对照相应办法核对分值划分。",
        stated: title?.value ?? null,
      }),
    ];
  },
});
