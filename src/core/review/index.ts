/** Runs the rules over the forms of a sheet and turns the chosen corrections into one plan. */
export { always, chooseProfile } from "./choose-profile";
export { contentText, correctedComment } from "./comments";
export { entriesOf, formName } from "./entries";
export { followersOf, oneOf } from "./followers";
export { ALL_ROWS, ignoredFinding, ignoredRule, isSameFinding } from "./ignored";
export { type CorrectedCell, wantedMarks } from "./marks";
export { type RepeatedProject, repeatedProjects, type SheetOutcome } from "./outcomes";
export { type CorrectionPlan, planCorrections, type PlannedEdit } from "./plan";
export { type ProjectHead, type Repeated, repeated } from "./repeated";
export { reviewSheet } from "./review";
export type { ScorePart } from "./score-bar";
export { type Figure, type ScoreCard, scoreCards } from "./score-card";
export {
  chooserFor,
  DECIMALS,
  recordedSettings,
  settingsFrom,
  settingsOf,
  WORKBOOK_DEFAULTS,
  type WorkbookSettings,
} from "./settings";
export {
  type Choose,
  type Finding,
  type FormReview,
  type ProfileChoice,
  type ProfileChooser,
  type Review,
  safeOnly,
  type SetAside,
} from "./types";
