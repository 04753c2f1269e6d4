import { format } from "prettier";
import type { ExpectedFinding, PlantedContent, PlantedError } from "./planted";

const SEVERITIES: Readonly<Record<ExpectedFinding["severity"], string>> = {
  error: "错误",
  warning: "请确认",
  info: "提示",
};

const CORRECTIONS: Readonly<Record<ExpectedFinding["correction"], string>> = {
  safe: "可直接更正",
  suggested: "建议更正",
  none: "人工决定",
};

const INTRODUCTION = `# 样例工作簿

本文件由 \`npm run samples\` 生成，请勿手改；植入的错误列在 \`planted-errors.json\`。

## luohu-2024.xlsx

深圳市罗湖区人民检察院公开的三份 2024 年度项目支出绩效自评表，每个工作表一份，数字与公开的文件一致：

- **档案管理**：检察档案管理及案件档案数据化加工服务
- **信息化维护**：罗湖区检察院信息化系统维护项目
- **社工服务**：未成年人社工项目；公开的页面没有表头和预算执行情况，照原样从“年度总体目标”开始

前两份的算术都正确；第三份没有预算执行情况，执行率得分无从核对。扣分未说明原因等问题是原表就有的，照原样保留。

## luohu-2024-errors.xlsx

同一工作簿，另植入下列错误，其余单元格不变。“现为”是表中所填，“应为”是正确的值。
`;

/** The Chinese page that shows the planted errors, laid out as Prettier wants it. */
export function buildReadme(errors: readonly PlantedError[]): Promise<string> {
  const header = ["工作表", "单元格", "现为", "应为", "规则", "说明"];
  const rows = errors.map(({ sheet, cell, planted, right, explanation, findings }) => [
    sheet,
    cell,
    show(planted),
    show(right),
    findings.map(showFinding).join("；") || "—",
    explanation,
  ]);
  const table = [header, header.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
  return format(`${INTRODUCTION}\n${table}\n`, { parser: "markdown" });
}

function show({ value, formula }: PlantedContent): string {
  if (formula !== undefined) return `\`${formula}\`（显示 ${value}）`;
  return typeof value === "string" ? `文本“${value}”` : String(value);
}

function showFinding({ rule, cell, severity, correction }: ExpectedFinding): string {
  return `${rule}（${cell}，${SEVERITIES[severity]}，${CORRECTIONS[correction]}）`;
}
