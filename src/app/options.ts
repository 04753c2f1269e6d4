import { NATIONAL_2020 } from "../profile";
import type { ProfileChoice } from "../review";

/** What every action needs to know besides the workbook. */
export interface Options {
  /** The profile to judge by; the national one where none is given. */
  readonly choice?: ProfileChoice;
  /** Tells the time for the ledger; the entry points bring the clock. */
  readonly now: () => Date;
}

export const DEFAULT_CHOICE: ProfileChoice = {
  profile: NATIONAL_2020,
  why: "未指定评分口径，按全国通用口径（财预〔2020〕10号）",
};
