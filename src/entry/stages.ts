/**
 * What the page shows: that it is starting, that Excel takes long, the pane itself, how to open it in Excel, or that
 * office.js could not be had.
 */
export type Stage = "starting" | "slow" | "pane" | "outside" | "unreachable";

/** Shows the parts of the page that belong to a stage; each names its stages in `data-stages`. */
export function showStage(page: ParentNode, stage: Stage): void {
  for (const part of page.querySelectorAll<HTMLElement>("[data-stages]")) {
    part.hidden = !(part.dataset["stages"] ?? "").split(" ").includes(stage);
  }
}
