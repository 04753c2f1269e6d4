/** Runs the rules over the forms of a sheet and turns the chosen corrections into one plan. */
export { correctedComment } from "./comments";
export { ignoredFinding, isSameFinding } from "./ignored";
export { type CorrectedCell, wantedMarks } from "./marks";
export type { ScorePart } from "./parts";
export { type CorrectionPlan, planCorrections, type PlannedEdit } from "./plan";
export { reviewSheet } from "./review";
export { type Figure, type ScoreCard, scoreCards } from "./score-card";
export {
  type Choose,
  type Finding,
  type FormReview,
  type ProfileChoice,
  type Review,
  safeOnly,
  type SetAside,
} from "./types";
