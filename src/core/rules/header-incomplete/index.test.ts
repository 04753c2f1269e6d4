import { headerIncomplete } from ".";
import { testRule } from "../../../../test/support/rule-table";

testRule(headerIncomplete, [
  { title: "accepts a header that is filled in", findings: [] },
  {
    title: "names an empty unit",
    cells: { B3: "" },
    findings: [
      { cell: "B3", stated: null, says: "表头的实施单位没有填写。", severity: "info", correction: "none" },
    ],
  },
  {
    title: "takes a placeholder for nothing",
    cells: { E2: "/" },
    findings: [{ cell: "E2", stated: "/", says: "表头的项目名称没有填写。" }],
  },
  {
    title: "tells of all empty fields at once",
    cells: { E2: "", B3: "", I2: "" },
    findings: [{ cell: "E2", says: "表头的项目名称、实施单位、自评年度没有填写。" }],
  },
  {
    title: "does not ask for what the form has no label for",
    form: "00c-seed-luohu-shegong-2024",
    findings: [],
  },
]);
