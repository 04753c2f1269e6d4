/** The rule catalogue: one folder a rule, each with its check, its Chinese page and its table test. */
export { CATALOGUE } from "./catalogue";
export { PRECEDENCE } from "./precedence";
export { ARITHMETIC, FULL_REGULATION_2020, REGULATION_2020 } from "./rule";
export type { CorrectionEdit, Observation, Rule, RuleContext, Severity, Unjudged } from "./rule";
export { executionRate } from "./execution-rate";
export { executionScore } from "./execution-score";
export { formUnscored } from "./form-unscored";
export { resultMissing } from "./result-missing";
export { resultOutdated } from "./result-outdated";
export { scoreOverWeight } from "./score-over-weight";
export { capAdvice } from "./shared";
export { total } from "./total";
