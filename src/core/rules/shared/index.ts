/** What rules share: labels, wording, corrections as data, and what several of them look at. */
export * from "./budget-reason";
export * from "./corrections";
export * from "./cost-direction";
export * from "./cost-money";
export * from "./findings";
export * from "./formulas";
export * from "./instructions";
export * from "./labels";
export * from "./over-achievement";
export * from "./printed-method";
export * from "./results";
export * from "./unjudged";
export * from "./unsure-results";
export * from "./wording";
export * from "./words";
