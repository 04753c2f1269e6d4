import { cellIn, finding, type Plant } from "./plant";

/** Errors in the texts of a form. */
export const textPlants: readonly Plant[] = [
  {
    name: "C02",
    into: (form) => ({
      cells: { [form.cells.outcome]: cellIn(form, "B12") },
      findings: [finding("C02", form.cells.outcome, "info")],
    }),
  },
  {
    name: "C03",
    into: (form) => ({
      cells: { [form.cells.outcome]: "对照年度目标，说明完成情况（100字以内）" },
      findings: [finding("C03", form.cells.outcome, "warning")],
    }),
  },
  {
    name: "S07",
    into: (form) => ({
      cells: { [form.cells.name]: "" },
      facts: { project: { ...form.facts.project, name: null } },
      findings: [finding("S07", form.cells.name, "info")],
    }),
  },
  {
    name: "S06",
    into: (form) => ({
      cells: { [form.cells.title]: "部门整体支出绩效自评表" },
      facts: { kind: "department" },
      findings: [finding("S06", form.cells.title, "info")],
    }),
  },
  {
    name: "W04",
    wishes: { moved: 5 },
    into: () => ({ cells: {}, findings: [finding("W04", "B14", "warning")] }),
  },
  {
    name: "W06",
    wishes: { heavy: true },
    into: (form) => ({ cells: {}, findings: [finding("W06", `H${form.rowOf("quantity")}`, "info")] }),
  },
];
