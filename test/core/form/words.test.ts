import { LABELS, normalizeLabel } from "../../../src/core/form/labels";
import { compose } from "../../../src/core/form/words/compose";
import { LEXICON } from "../../../src/core/form/words/lexicon";
import { FUNDS_ROLES, INDICATOR_ROLES, type Role } from "../../../src/core/form/words/role-names";
import { composedStrengths, strengthsOfLabel } from "../../../src/core/form/words/roles";

const ROLES = [...new Set<Role>([...INDICATOR_ROLES, ...FUNDS_ROLES, "total", "fundsTotal"])];
const WHOLE = ROLES.flatMap((role) => LABELS[role].map((label) => [label, role] as const));

/** The roles that a label speaks for most, among those of one table. */
function strongest(label: string, among: readonly Role[]): Role[] {
  const strengths = composedStrengths(label);
  const most = Math.max(0, ...among.map((role) => strengths.get(role) ?? 0));
  return most === 0 ? [] : among.filter((role) => strengths.get(role) === most);
}

test("no word stands in two classes, nor twice in one", () => {
  const words = Object.values(LEXICON).flat();
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test.each(WHOLE)("%s composes to %s, or to nothing", (label, role) => {
  const own = ROLES.filter((each) => (LABELS[each] as readonly string[]).includes(label));
  const table: readonly Role[] = (INDICATOR_ROLES as readonly Role[]).includes(role)
    ? INDICATOR_ROLES
    : [...FUNDS_ROLES, "total", "fundsTotal"];
  const roles = strongest(label, table);
  expect(roles.filter((each) => !own.includes(each))).toEqual([]);
});

test("most whole labels are found from their words alone", () => {
  const found = WHOLE.filter(([label, role]) => (composedStrengths(label).get(role) ?? 0) >= 0.4);
  expect(found.length / WHOLE.length).toBeGreaterThan(0.9);
  expect(WHOLE.filter(([label, role]) => strengthsOfLabel(normalizeLabel(label)).get(role) !== 1)).toEqual(
    [],
  );
});

test.each([
  "得分系数",
  "评分标准",
  "权重依据",
  "分值占比",
  "评分细则",
  "指标解释",
  "评分规则",
  "得分公式",
  "目标上限",
  "完成时限",
  "上年完成值",
  "责任单位",
])("%s is no column that is judged", (label) => {
  expect(composedStrengths(label).size).toBe(0);
});

test("text that is too long for a label, and a label that is hardly known, say nothing", () => {
  expect(compose("年度总体目标完成情况综述年度总体目标完成情况综述")).toBeNull();
  expect(composedStrengths("养护里程数").size).toBe(0);
});
