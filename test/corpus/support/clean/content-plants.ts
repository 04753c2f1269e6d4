import { textOf } from "../forms";
import type { CleanForm } from "./draw";
import { cellIn, finding, type Plant } from "./plant";

/** Errors in what a form measures and in the words that it is explained by; its figures are right. */
export const contentPlants: readonly Plant[] = [
  {
    name: "I19",
    wishes: { profile: "national-2020" },
    into: (form) => {
      const row = form.rowOf("cost");
      const { budget, amountUnit } = form.model;
      return {
        cells: { [`E${row}`]: `≥${budget}${amountUnit}` },
        findings: [finding("I19", `E${row}`, "warning")],
      };
    },
  },
  {
    name: "I19 in words",
    wishes: { profile: "national-2020" },
    into: (form) => {
      const row = form.rowOf("cost");
      const { budget, amountUnit } = form.model;
      return {
        cells: { [`D${row}`]: "项目经费支出", [`E${row}`]: `不低于${budget}${amountUnit}` },
        findings: [finding("I19", `E${row}`, "warning")],
      };
    },
  },
  {
    name: "I20 in two groups",
    into: (form) => {
      const row = lastQuantity(form);
      return {
        cells: { [`D${row}`]: cellIn(form, `D${form.rowOf("quantity")}`) },
        findings: [finding("I20", `D${row}`, "warning")],
      };
    },
  },
  {
    name: "I20 in one group",
    into: (form) => {
      const [row, second] = [form.rowOf("quantity"), form.rowOf("missed")];
      return {
        cells: { [`D${row}`]: "培训 人数：", [`E${row}`]: "≥50人", [`G${row}`]: "52人" },
        findings: [finding("I20", `D${second}`, "info")],
      };
    },
  },
  {
    name: "I21",
    into: (form) => {
      const row = form.rowOf("quantity");
      return {
        cells: { [`D${row}`]: "项目资金支付率", [`E${row}`]: "≥95%", [`G${row}`]: "98%" },
        findings: [finding("I21", `D${row}`, "info")],
      };
    },
  },
  {
    name: "I22 in the result",
    into: (form) => {
      const row = form.rowOf("words");
      return {
        cells: { [`G${row}`]: "主体已建成，待验收" },
        findings: [finding("I22", `I${row}`, "warning")],
      };
    },
  },
  {
    name: "I22 in the reason",
    into: (form) => {
      const row = form.rowOf("words");
      return {
        cells: { [`J${row}`]: "设备采购已签订合同，尚未到货" },
        findings: [finding("I22", `I${row}`, "warning")],
      };
    },
  },
  {
    name: "I22 before I18",
    into: (form) => {
      const row = form.rowOf("quantity");
      return { cells: { [`G${row}`]: "正在实施" }, findings: [finding("I22", `I${row}`, "warning")] };
    },
  },
  {
    name: "I23",
    into: (form) => {
      const row = form.rowOf("words");
      return {
        cells: { [`E${row}`]: "2024年12月底前", [`G${row}`]: "2023年11月" },
        findings: [finding("I23", `G${row}`, "warning")],
      };
    },
  },
  {
    name: "I02 before I23",
    into: (form) => {
      const row = form.rowOf("words");
      return {
        cells: { [`E${row}`]: "2024年12月底前", [`G${row}`]: "2025年2月20日" },
        findings: [finding("I02", `I${row}`, "error")],
      };
    },
  },
  {
    name: "I24 too little",
    into: (form) => {
      const row = form.rowOf("quantity");
      return {
        cells: { [`J${row}`]: "受场地影响，任务未完成" },
        findings: [finding("I24", `J${row}`, "warning")],
      };
    },
  },
  {
    name: "I24 too much",
    into: (form) => {
      const row = form.rowOf("missed");
      return {
        cells: { [`J${row}`]: "参训积极，超额完成计划" },
        findings: [finding("I24", `J${row}`, "warning")],
      };
    },
  },
  {
    name: "I25",
    into: (form) => {
      const row = form.rowOf("satisfaction");
      return { cells: { [`G${row}`]: "全年未收到投诉" }, findings: [finding("I25", `G${row}`, "warning")] };
    },
  },
  {
    name: "I25 in the reason",
    into: (form) => {
      const row = form.rowOf("satisfaction");
      return {
        cells: { [`J${row}`]: "没有群众投诉，视为满意" },
        findings: [finding("I25", `G${row}`, "warning")],
      };
    },
  },
  {
    name: "C04 outcome",
    into: (form) => ({
      cells: { [form.cells.outcome]: "" },
      findings: [finding("C04", form.cells.outcome, "warning")],
    }),
  },
  {
    name: "C04 goal",
    into: () => ({ cells: { B12: "/" }, findings: [finding("C04", "B12", "warning")] }),
  },
  {
    name: "W07",
    wishes: { profile: "national-2020" },
    into: (form) => ({
      cells: {
        [form.cells.title]: "四川省项目支出绩效自评表",
        ...withoutGroupPoints(form),
        [`C${form.rowOf("rate")}`]: "数量指标",
      },
      facts: { profile: "sichuan-2025" },
      findings: [finding("W07", `B${form.sheet.anatomy.first}`, "info")],
    }),
  },
  ...harmless(),
];

/** Words that look like an error and are none. */
function harmless(): Plant[] {
  const near = (name: string, kind: "words" | "quantity" | "satisfaction", reason: string): Plant => ({
    name: `nothing: ${name}`,
    into: (form) => ({ cells: { [`J${form.rowOf(kind)}`]: reason }, findings: [] }),
  });
  return [
    near("denied", "words", "无未完成事项"),
    near("of the year before", "words", "上年未完成的任务已一并办结"),
    near("denied beside a figure", "quantity", "未完成原因：无"),
    near("a survey", "satisfaction", "问卷调查得出，未收到投诉"),
    {
      name: "nothing: a task carried out",
      into: (form) => ({ cells: { [`D${form.rowOf("quantity")}`]: "资金管理制度执行率" }, findings: [] }),
    },
    {
      name: "nothing: a saving",
      wishes: { profile: "national-2020" },
      into: (form) => {
        const row = form.rowOf("cost");
        return {
          cells: { [`D${row}`]: "经费节约额", [`E${row}`]: "≥3万元", [`G${row}`]: "3.5万元" },
          findings: [],
        };
      },
    },
  ];
}

/** The groups without the points that are printed with them: they are the national ones. */
function withoutGroupPoints(form: CleanForm): Record<string, string> {
  const { first, last } = form.sheet.anatomy;
  const cells = Array.from({ length: last - first + 1 }, (_, index) => `B${first + index}`);
  return Object.fromEntries(
    cells.flatMap((cell) => {
      const text = textOf(cellIn(form, cell));
      return text === "" ? [] : [[cell, text.replace(/（.*）/, "")]];
    }),
  );
}

/** The row of 效益 that counts something. */
function lastQuantity(form: CleanForm): number {
  const { first, last } = form.sheet.anatomy;
  for (let row = last; row >= first; row--) {
    if (/场$/.test(textOf(cellIn(form, `E${row}`)))) return row;
  }
  throw new Error("no row counts 场");
}
