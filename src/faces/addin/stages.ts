/** What the page shows; excel.html has a part for each. */
export type Stage =
  | "starting"
  /** Excel takes long to answer. */
  | "slow"
  | "pane"
  /** Not in Excel: how to open it there. */
  | "outside"
  /** office.js could not be had. */
  | "unreachable"
  /** Something else went wrong. */
  | "failed";

/** Shows the parts of the page that belong to a stage; each names its stages in `data-stages`. */
export function showStage(page: ParentNode, stage: Stage): void {
  for (const part of page.querySelectorAll<HTMLElement>("[data-stages]")) {
    part.hidden = !(part.dataset["stages"] ?? "").split(" ").includes(stage);
  }
}
