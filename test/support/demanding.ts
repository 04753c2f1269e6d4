import { escapeXml } from "../../src/adapters/xlsx/xml/escape";
import type { SheetInput } from "../contract/subject";
import { packageBytes } from "./packages";

/** What is hidden on the demanding sheet: rows 12 to 14 and column D, counted from 1 and A. */
const HIDDEN = { rows: [11, 12, 13], columns: [3] };

const PROJECT =
  "某某市公共文化服务体系示范区创建暨基层综合性文化服务中心设备更新、图书配送和数字资源共建共享（二期、三期合并）项目";
const UNIT = "某某市文化广播电视旅游体育和新闻出版局（本级）公共服务与市场监督管理综合事务中心";

/** Places of the two kinds of errors, in turn: a score above its weight, and points lost without a reason. */
function indicator(index: number, weight: number): (string | number)[] {
  const name = `第 ${index + 1} 类基层综合性文化服务中心设备更新完成数量（含配套软件和三年维护，按中心计）`;
  const score = index % 2 === 0 ? weight + 0.5 : weight - 0.5;
  const group =
    index < 40 ? ["产出指标", "数量指标"] : index < 58 ? ["效益指标", "社会效益"] : ["满意度指标", ""];
  return [...group, name, "≥100个", "100个", weight, score, ""];
}

/**
 * A form that asks much of the pane: a long project name, a long name in each of 64 rows, an error in every one of
 * them, a wrong rate, hidden rows and a hidden column.
 */
export function demandingForm(): SheetInput {
  // 50, 27 and 13: with the execution rate's 10 the weights make 100.
  const weights = [...Array<number>(40).fill(1.25), ...Array<number>(18).fill(1.5), 2, 2, 2, 2, 2, 3];
  return {
    name: "设备更新",
    hidden: HIDDEN,
    rows: [
      ["项目支出绩效自评表"],
      ["项目名称", PROJECT, "", "", "项目编码", "440300240000012345678"],
      ["实施单位", UNIT, "", "", "年度", "2024"],
      ["项目资金（元）", "", "全年预算数", "全年执行数", "分值", "执行率（%）", "得分"],
      ["", "年度资金总额", 123456789.12, 98765432.1, 10, 82, 8.2],
      [
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "权重",
        "得分",
        "偏差原因分析及改进措施",
      ],
      ...weights.map((weight, index) => indicator(index, weight)),
      ["总分", "", "", "", "", 100, 60, ""],
    ],
  };
}

/** The demanding form as a file. */
export function demandingWorkbook(): Uint8Array {
  const rows = demandingForm().rows.map((cells, row) => {
    const xml = cells.map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
      if (typeof cell !== "string" || cell === "") return "";
      return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
    });
    const hidden = HIDDEN.rows.includes(row) ? ' hidden="1"' : "";
    return `<row r="${row + 1}"${hidden}>${xml.join("")}</row>`;
  });
  const columns = HIDDEN.columns.map(
    (column) => `<col min="${column + 1}" max="${column + 1}" hidden="1" width="9"/>`,
  );
  const sheet = `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>`;
  return packageBytes({ sheets: [sheet] });
}
