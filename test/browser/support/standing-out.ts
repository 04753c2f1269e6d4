import type { Frame } from "playwright-core";
import type { Workbench } from "./workbench";

/** The page within the pane's frame. */
function frameOf({ page }: Workbench): Frame {
  return page.frames().find((each) => each.url().endsWith("pane.html")) as Frame;
}

/**
 * Elements of the pane that stand out at its sides, as tags with their texts, and whatever makes the pane scroll
 * sideways. What scrolls by itself is left out, and so is what a line within the pane cuts with an ellipsis.
 */
export async function standingOut(workbench: Workbench): Promise<string[]> {
  return frameOf(workbench).evaluate(() => {
    const isOutside = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > window.innerWidth + 0.5);
    };
    const cuts = (element: Element) => getComputedStyle(element).textOverflow === "ellipsis";
    const isCut = (element: Element): boolean => {
      for (let each = element.parentElement; each !== null; each = each.parentElement)
        if (cuts(each)) return !isOutside(each);
      return false;
    };
    const elements = [...document.querySelectorAll("main *")].filter((element) => {
      const isHint = getComputedStyle(element).clipPath !== "none";
      const scrolls = element.closest("div:has(> table)") !== null;
      return !isHint && !scrolls && isOutside(element) && !isCut(element);
    });
    const sideways = [...document.querySelectorAll("html, main, main *")].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const scrolls = ["auto", "scroll"].includes(overflowX) || element === document.documentElement;
      const isMeant = element.matches("div:has(> table)") || textOverflow === "ellipsis";
      return scrolls && !isMeant && element.scrollWidth > element.clientWidth + 1;
    });
    return [
      ...elements.map((element) => `${element.tagName} ${element.textContent.slice(0, 20)}`),
      ...sideways.map((element) => `${element.tagName} scrolls sideways`),
    ];
  });
}

/** Texts of a list's lines that end in an ellipsis, each with whether its card is open: an open one shows all. */
export async function cutLines(workbench: Workbench): Promise<string[]> {
  return frameOf(workbench).evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => {
        const isCutting = getComputedStyle(element).textOverflow === "ellipsis";
        return isCutting && element.scrollWidth > element.clientWidth;
      })
      .map((element) => {
        const card = element.closest("[data-card]");
        return `${card?.ariaExpanded ?? "no card"}: ${element.textContent}`;
      }),
  );
}
