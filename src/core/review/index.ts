/** Runs the rules over the forms of a sheet and turns the chosen corrections into one plan. */
export { always, chooseProfile } from "./profile/choose-profile";
export { changeTexts, contentText, correctedComment, IN_PERCENT } from "./marks/comments";
export { entriesOf, formName, isLost } from "./workbook/entries";
export { followersOf, oneOf } from "./plan/followers";
export { ALL_ROWS, ignoredFinding, ignoredRule, isSameFinding } from "./run/ignored";
export { type CorrectedCell, wantedMarks } from "./marks/marks";
export { repeatedProjects, type SheetOutcome } from "./workbook/outcomes";
export {
  type CorrectionPlan,
  isReplaceable,
  type PlannedEdit,
  withConstants,
  withoutFormula,
} from "./plan/plan";
export { type ProjectHead, type Repeated, repeated } from "./workbook/repeated";
export { planCorrections, type Review, reviewing, reviewInSteps, reviewSheet } from "./review";
export { reasonPlace } from "./reasons";
export type { ScoreBarPart } from "./figures/score-bar";
export { type Figure, type ScoreCard } from "./figures/score-card";
export { titleOf } from "./title";
export {
  DECIMALS,
  recordedSettings,
  settingsFrom,
  settingsOf,
  WORKBOOK_DEFAULTS,
  type WorkbookSettings,
} from "./profile/settings";
export {
  type Choose,
  type Finding,
  type FormReview,
  type ProfileChooser,
  safeOnly,
  type SetAside,
} from "./types";
