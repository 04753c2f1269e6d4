import {
  alarmFaults,
  alarmFigures,
  type Answer,
  falseShare,
  type Found,
  isAlarm,
  judge,
  type Verdict,
} from "./support/false-alarms";
import { baseFindings, readVerdicts, unansweredLine, verdicts } from "./support/verdicts";

function found(row: number, severity: Found["severity"] = "warning"): Found {
  return { form: "made-up", rule: "I06", cell: `G${row}`, severity, correction: "none", what: "完成较多。" };
}

function said({ form, rule, cell, severity, correction }: Found, is: Answer): Verdict {
  return { form, finding: `${rule} ${cell} ${severity} ${correction}`, is };
}

/** So many findings, the first of them false. */
function withFalse(wrong: number, of: number) {
  const all = Array.from({ length: of }, (_, index) => found(index + 1));
  return judge(
    all,
    all.map((one, index) => said(one, index < wrong ? "false" : "true")),
  );
}

describe("the count of false alarms", () => {
  test("counts what was said, errors and warnings apart from infos", () => {
    const all = [found(1, "error"), found(2), found(3), found(4, "info")];
    const answers: Answer[] = ["true", "arguable", "false", "false"];
    const { judged } = judge(
      all,
      all.map((one, index) => said(one, answers[index] as Answer)),
    );
    const alarms = alarmFigures(judged.filter(isAlarm));
    expect(alarms).toEqual({ found: 3, true: 1, arguable: 1, false: 1 });
    expect(falseShare(alarms)).toBeCloseTo(1 / 3, 10);
    expect(alarmFigures(judged.filter((one) => !isAlarm(one)))).toEqual({
      found: 1,
      true: 0,
      arguable: 0,
      false: 1,
    });
  });

  test("allows three of a hundred and not four", () => {
    expect(alarmFaults(withFalse(3, 100))).toEqual([]);
    expect(alarmFaults(withFalse(4, 100))).toEqual(["false alarms 4.00 %"]);
  });

  test("does not let infos thin it out", () => {
    const alarms = [found(1), ...Array.from({ length: 99 }, (_, index) => found(index + 2, "info"))];
    const answered = alarms.map((one, index) => said(one, index === 0 ? "false" : "true"));
    expect(alarmFaults(judge(alarms, answered))).toEqual(["false alarms 100.00 %"]);
  });

  test("is nothing where nothing is found", () => {
    expect(falseShare(alarmFigures([]))).toBe(0);
    expect(alarmFaults(judge([], []))).toEqual([]);
  });

  test("asks for a verdict on every finding", () => {
    expect(alarmFaults(judge([found(1), found(2)], [said(found(1), "true")]))).toEqual([
      "not judged: made-up: I06 G2 warning none",
    ]);
  });

  test("does not keep the verdict on a finding that is gone", () => {
    expect(alarmFaults(judge([], [said(found(1), "arguable")]))).toEqual([
      "no such finding: made-up: I06 G1 warning none",
    ]);
  });

  test("asks again where a finding proposes another value or weighs more", () => {
    const before: Found = { ...found(1), rule: "E02", correction: "safe", expected: "9.69" };
    const verdict: Verdict = { form: "made-up", finding: "E02 G1 warning safe 9.69", is: "true" };
    expect(alarmFaults(judge([before], [verdict]))).toEqual([]);
    for (const now of [{ expected: "9.7" }, { severity: "error" }, { correction: "suggested" }] as const) {
      expect(alarmFaults(judge([{ ...before, ...now }], [verdict]))).toHaveLength(2);
    }
  });

  test("knows the same finding on two forms apart, and no finding twice", () => {
    const other = { ...found(1), form: "another" };
    expect(judge([found(1), other], [said(other, "true")]).unjudged).toEqual([found(1)]);
    expect(() => judge([found(1), found(1)], [])).toThrow("twice: made-up: I06 G1 warning none");
    expect(() => judge([], [said(found(1), "true"), said(found(1), "false")])).toThrow("twice");
  });
});

describe("the files of verdicts", () => {
  const file = (entry: object) =>
    JSON.stringify({ "made-up": { "I06 G1": { of: "warning none", ...entry } } });

  test("give each finding one of three answers, and a reason where it is not true", () => {
    expect(readVerdicts(file({ is: "true" }))).toEqual([said(found(1), "true")]);
    expect(readVerdicts(file({ is: "false", why: "供养标准" }))).toEqual([said(found(1), "false")]);
    expect(() => readVerdicts(file({ is: "?" }))).toThrow("made-up: I06 G1: not an answer: ?");
    expect(() => readVerdicts(file({ is: "arguable" }))).toThrow("arguable, and no reason");
  });

  test("take the line that is printed for a finding once it is answered", () => {
    const finding: Found = { ...found(1), correction: "suggested", expected: "等级“优”" };
    const line = unansweredLine(finding).replace('"?"', '"true"');
    const answered = readVerdicts(`{"made-up": {${line}}}`);
    expect(alarmFaults(judge([finding], answered))).toEqual([]);
  });
});

describe("the findings on the published forms and the kinds", () => {
  test("are all judged, no verdict is left over, and at most three in a hundred alarms are false", () => {
    const all = judge(baseFindings(), verdicts());
    expect(all.judged.filter(isAlarm).length).toBeGreaterThan(60);
    expect(alarmFaults(all)).toEqual([]);
  });
});
