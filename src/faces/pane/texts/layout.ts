import type { Proof, ReadBy } from "../../../core/form";
import type { TaughtRole, TaughtTable } from "../../../core/port";

const ROLES: Readonly<Record<TaughtRole, string>> = {
  ...{ category: "一级指标", dimension: "二级指标", indicator: "三级指标" },
  ...{ target: "年度指标值", actual: "实际完成值", weight: "权重（分值）", score: "得分" },
  ...{ nature: "指标性质", unit: "计量单位", reason: "偏差原因" },
  ...{ initialBudget: "年初预算数", annualBudget: "全年预算数", executed: "全年执行数", rate: "执行率" },
};

const TABLES: Readonly<Record<TaughtTable, string>> = {
  indicators: "指标表",
  funds: "预算执行情况表",
};

/** What a column was read by. */
const BY: Readonly<Record<Exclude<ReadBy, "person">, string>> = {
  label: "表头文字",
  words: "表头用词",
  numbers: "栏内内容",
};

/** What the figures bear out. */
const PROOFS: Readonly<Record<Proof, string>> = {
  weights: "权重合计为 100",
  total: "各项得分之和与总分相符",
  rate: "执行数 ÷ 预算数与执行率相符",
  "execution-score": "分值 × 执行率与得分相符",
  "within-weights": "得分不超过权重",
};

const PERSON = "人工指定";

function why(by: ReadBy, proofs: readonly Proof[], isSure: boolean): string {
  if (by === "person") return PERSON;
  if (isSure) return `可靠：${[BY[by], ...proofs.map((proof) => PROOFS[proof])].join("，")}`;
  // A whole label is doubted only where the figures speak against it.
  if (by === "label") return "待核对：表头文字相符，但多数得分超过权重";
  return `待核对：只凭${BY[by]}推断，没有算术关系印证`;
}

/** The page on which a person says what columns are, and the list of what was said. */
export const LAYOUT_TEXTS = {
  roles: ROLES,
  tables: TABLES,
  hint: "核对每一栏识别为什么。没有认出或认错的，选定即可；保存后，表头相同的表都按此识别。",
  noHead: "没有找到表头。先指出表头在哪一行，再选定各栏是什么。",
  noSheet: "请先切换到要指定栏目的工作表。",
  head: "表头",
  headName: (row: number, table: TaughtTable) => `第 ${row} 行：${TABLES[table]}`,
  otherHead: "另选表头行…",
  row: "表头所在行",
  rowName: (row: number, texts: string) => `第 ${row} 行：${texts}`,
  noRow: "请选择",
  selectedRow: (row: number) => `用表中选中的第 ${row} 行`,
  rowHint: "在表格中点一下表头的任一单元格，或从列表中选择。",
  rows: "表头占几行",
  rowsName: (count: number) => `${count} 行`,
  table: "这是哪张表",
  headings: "表头各栏",
  heading: (text: string, cell: string) => `${text}（${cell}）`,
  read: (role: TaughtRole | null) => (role === null ? "未识别" : `${ROLES[role]} · 自动`),
  unused: "不用",
  why,
  unsure: (headings: readonly string[]) => `待核对：${headings.join("、")}`,
  person: PERSON,
  rests: (cells: readonly string[]) => `依此的更正只作建议：${cells.join("、")}`,
  bare: "没有表头",
  bareColumn: (column: string) => `${column} 列`,
  bareHint: "识别有误的，请先在表上补写这一栏的表头，再来指定。",
  result: "按此识别的结果",
  indicators: (count: number, weights: string, scores: string) =>
    `${count} 项指标，权重合计 ${weights}，得分合计 ${scores}`,
  none: "没有此栏",
  total: (total: string) => `表中总分 ${total}`,
  funds: (budget: string, executed: string) => `全年预算数 ${budget}，全年执行数 ${executed}`,
  amount: (amount: string, unit: string) => `${amount} ${unit}`,
  blank: "空",
  otherTable: (title: string, kind: string) => `“${title}”表明这是${kind}，不作检查。`,
  missing: (names: readonly string[]) =>
    `还读不出自评表，请指定${names.map((each) => `“${each}”`).join("和")}。`,
  save: "保存",
  saved: "栏目对应已保存在本工作簿和本机，表头相同的表都按此识别。",
  savedForUser: "栏目对应已保存在本机，表头相同的表都按此识别。",
  notInWorkbook: (why: string) => `未能保存在本工作簿：${why}`,
  notForUser: "当前环境不能在本机保存，关闭窗格后只有本工作簿仍按此识别。",
  removed: "栏目对应已删除，改按表头自动识别。",
  list: "栏目对应",
  listHint: "您指定过的表头。表头相同的表都按此识别。",
  empty: "还没有。在“本表”页选“指定栏目…”即可添加。",
  said: (heading: string, role: TaughtRole) => `${heading} → ${ROLES[role]}`,
  saidUnused: (heading: string) => `${heading} → 不用`,
  inWorkbook: "本工作簿",
  forUser: "本机",
  remove: "删除",
  removeOne: (what: string) => `删除：${what}`,
  export: "导出",
  import: "导入…",
  imported: (count: number) => `已导入 ${count} 个表头的栏目对应。`,
  file: "栏目对应.json",
} as const;
