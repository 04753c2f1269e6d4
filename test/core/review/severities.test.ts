import { GUANGXI, NATIONAL_2020, type Profile, SICHUAN } from "../../../src/core/profile";
import { reviewSheet } from "../../../src/core/review";
import { referenceSheet, withCells } from "../../support/sheets";

/** How grave a rule's finding on the first form is by a profile; null where it finds nothing. */
function severityOf(rule: string, profile: Profile, cells = {}): string | null {
  const sheet = withCells(referenceSheet("00a-seed-luohu-dangan-2024"), cells);
  const [review] = reviewSheet(sheet, () => ({ profile, why: "" })).forms;
  return review?.findings.find(({ rule: { id } }) => id === rule)?.severity ?? null;
}

test("an over-achievement without a reason is an error where the place has it so", () => {
  expect(severityOf("I06", NATIONAL_2020)).toBe("warning");
  expect(severityOf("I06", GUANGXI)).toBe("error");
  expect(severityOf("I06", GUANGXI, { J14: "年中追加扫描任务。" })).toBeNull();
});

test("an adjusted budget without a reason is to be confirmed where the place asks for one", () => {
  const adjusted = { D6: 400000, D7: 400000 };
  expect(severityOf("E07", NATIONAL_2020, adjusted)).toBe("info");
  expect(severityOf("E07", SICHUAN, adjusted)).toBe("warning");
});
