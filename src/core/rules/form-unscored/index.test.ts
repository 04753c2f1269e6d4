import { formUnscored } from ".";
import { testRule } from "../../../../test/support/rule-table";

const SCORES = [6, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((row) => `I${row}`);
const scores = (value: string) => Object.fromEntries(SCORES.map((cell) => [cell, value]));
const ROWS = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24];
const fillers = Object.fromEntries(
  ROWS.flatMap((row) => [
    [`D${row}`, "……"],
    [`H${row}`, ""],
  ]),
);

testRule(formUnscored, [
  { title: "accepts a scored form", findings: [] },
  {
    title: "reports a form without a single score",
    cells: scores(""),
    findings: [
      {
        cell: "I14",
        stated: null,
        expected: null,
        says: "得分栏（I14 起）一项都没有填写，本表未检查得分，也不会写入任何内容。请填写得分后重新检查。",
        severity: "info",
        correction: "none",
      },
    ],
  },
  { title: "takes dashes for no scores", cells: scores("—"), findings: [{ cell: "I14" }] },
  {
    title: "does not take a printed total for a score",
    cells: { ...scores(""), I25: 94.69 },
    findings: [{ cell: "I14" }],
  },
  {
    title: "points to the score of the execution where no indicator is filled in",
    cells: { ...scores(""), ...fillers, I25: "" },
    findings: [{ cell: "I6", says: "得分栏（I6 起）" }],
  },
  { title: "accepts one indicator score", cells: { ...scores(""), I24: 5 }, findings: [] },
  { title: "accepts a score of zero", cells: { ...scores(""), I24: 0 }, findings: [] },
  { title: "accepts the execution score alone", cells: { ...scores(""), I6: 9.69 }, findings: [] },
  {
    title: "accepts something that was meant as a score (I04 speaks)",
    cells: { ...scores(""), I24: "优" },
    findings: [],
  },
  {
    title: "does not take scores repeated on source rows for scores",
    cells: { ...scores(""), I7: 9.69 },
    findings: [{ cell: "I14" }],
  },
  { title: "says nothing without a score column", cells: { ...scores(""), I13: "" }, findings: [] },
]);
