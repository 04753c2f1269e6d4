import { correction, finding, hundredths, hundredthsIn, type Plant } from "./plant";
import { divide, fraction, multiply, roundedHalfUp } from "../../../oracle/fraction";

/** Errors in the funds table. */
export const amountPlants: readonly Plant[] = [
  {
    name: "E01",
    into: (form) => ({
      cells: { H6: Number(hundredths(hundredthsIn(form, "H6") - 131)) },
      findings: [correction("E01", "H6", "safe", hundredths(hundredthsIn(form, "H6")))],
    }),
  },
  {
    name: "E01 blank",
    into: (form) => ({
      cells: { H6: "" },
      findings: [correction("E01", "H6", "suggested", hundredths(hundredthsIn(form, "H6")))],
    }),
  },
  {
    name: "E02",
    into: (form) => ({
      cells: { I6: Number(hundredths(hundredthsIn(form, "I6") - 3)) },
      findings: [correction("E02", "I6", "safe", hundredths(hundredthsIn(form, "I6")))],
    }),
  },
  {
    name: "E03",
    wishes: { share: 105, hasCost: false },
    into: () => ({ cells: {}, findings: [finding("E03", "F6", "warning")] }),
  },
  {
    name: "E04",
    wishes: { hasCost: false },
    into: () => ({
      cells: { D6: 0, D7: 0, E6: 0, E7: 0 },
      findings: [finding("E04", "E6", "error")],
      computed: { rate: null, score: null },
    }),
  },
  {
    name: "E04 text",
    wishes: { hasCost: false },
    into: () => ({
      cells: { F6: "全部" },
      findings: [finding("E04", "F6", "error")],
      computed: { rate: null, score: null },
    }),
  },
  {
    name: "E05",
    into: (form) => ({
      cells: { F7: Number(hundredths(hundredthsIn(form, "F7") - 500)) },
      findings: [finding("E05", "F6", "error")],
    }),
  },
  {
    // The scores are full and the execution is not: C01 says so too.
    name: "E06",
    wishes: { share: 80, hasCost: false },
    into: () => ({ cells: {}, findings: [finding("E06", "H6", "warning"), finding("C01", "I6", "info")] }),
  },
  {
    name: "E07",
    into: (form) => {
      const initial = Number(hundredths(hundredthsIn(form, "D6") + 1_000));
      return { cells: { D6: initial, D7: initial }, findings: [finding("E07", "E6", "info")] };
    },
  },
  {
    name: "E08",
    into: (form) => ({
      cells: { G7: form.model.executionPoints },
      findings: [finding("E08", "G7", "info")],
    }),
  },
  {
    name: "E09",
    wishes: { share: 97.25 },
    into: ({ model: { executed, budget } }) => {
      const exact = multiply(divide(fraction(String(executed)), fraction(String(budget))), fraction("100"));
      return {
        cells: { H6: Number(roundedHalfUp(exact, 0)) },
        findings: [correction("E09", "H6", "suggested", roundedHalfUp(exact, 2), "info")],
      };
    },
  },
];
