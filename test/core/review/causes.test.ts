import { fromA1, toA1 } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import type { Finding } from "../../../src/core/review";
import { firstCauses } from "../../../src/core/review/run/causes";
import { type Observation, PRECEDENCE, type Rule } from "../../../src/core/rules";
import { REFERENCE_FORMS, referenceSheet } from "../../support/sheets";

const form = readForms(referenceSheet(REFERENCE_FORMS[0])).forms[0] as Finding["form"];

/** A finding as the rules report it: "I09@E19" of its cell's row, or of the given rows (from one). */
function finding(id: string, rows?: readonly number[]): Finding {
  const [ruleId = "", cell = ""] = id.split("@");
  const at = fromA1(cell);
  const rule: Rule = {
    id: ruleId,
    name: ruleId.toLowerCase(),
    title: ruleId,
    severity: "warning",
    doubts: "none",
    basis: "算术关系",
    check: () => [],
  };
  const observation: Observation = {
    at,
    row: { at, value: "指标" },
    what: "。",
    todo: "",
    stated: null,
    expected: null,
    correction: null,
    ...(rows && { rows: rows.map((row) => row - 1) }),
  };
  return { ...observation, id: `${ruleId}@${toA1(at)}`, rule, severity: "warning", form };
}
const left = (...findings: Finding[]) => firstCauses(findings).map(({ id }) => id);

test.each(PRECEDENCE)(
  "of every pair of %s … the first speaks, in whatever order they were found",
  (...order) => {
    order.forEach((first, index) => {
      for (const second of order.slice(index + 1)) {
        expect(left(finding(`${first}@I14`), finding(`${second}@G14`))).toEqual([`${first}@I14`]);
        expect(left(finding(`${second}@G14`), finding(`${first}@I14`))).toEqual([`${first}@I14`]);
      }
    });
  },
);

test("rules of two lists do not silence each other", () => {
  expect(left(finding("T06@I17"), finding("I02@I17"), finding("T02@I17"))).toEqual(["I02@I17", "T02@I17"]);
});

test("other rows and other rules are left alone", () => {
  expect(left(finding("I10@G14"), finding("I02@I15"), finding("I07@J14"), finding("I01@I14"))).toEqual([
    "I10@G14",
    "I02@I15",
    "I07@J14",
    "I01@I14",
  ]);
});

test("two findings of one rule on a row both stand", () => {
  expect(left(finding("I12@E14"), finding("I12@G14"))).toEqual(["I12@E14", "I12@G14"]);
});

test("a finding of several rows silences the later rules on each of them", () => {
  expect(left(finding("I09@D19", [19, 21, 22]), finding("I11@G21"), finding("I02@I20"))).toEqual([
    "I09@D19",
    "I02@I20",
  ]);
});

test("a finding of several rows stands as long as one of them is its own", () => {
  const several = finding("I09@D19", [19, 21]);
  expect(left(several, finding("I10@G19"))).toEqual(["I09@D19", "I10@G19"]);
  expect(left(several, finding("I10@G19"), finding("I10@G21"))).toEqual(["I10@G19", "I10@G21"]);
});

test("the row of its cell counts only where a finding names no rows", () => {
  expect(left(finding("I09@D13", [19]), finding("I02@I13"))).toEqual(["I09@D13", "I02@I13"]);
});
