import { otherFormKind } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(otherFormKind, [
  { title: "accepts a project's form", findings: [] },
  {
    title: "tells a department's form",
    cells: { A1: "部门整体支出绩效自评表" },
    findings: [
      {
        cell: "A1",
        stated: "部门整体支出绩效自评表",
        says: "这是部门整体支出绩效自评表",
        severity: "info",
        correction: "none",
      },
    ],
  },
  {
    title: "tells a transfer's form",
    cells: { A1: "专项转移支付绩效自评表" },
    findings: [{ cell: "A1", says: "这是转移支付绩效自评表" }],
  },
]);
