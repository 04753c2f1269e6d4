/** What the library says of its elements to those who hear a page, put right: of which element, and how. */
const RIGHT: readonly (readonly [selector: string, put: (element: Element) => void])[] = [
  // Beside a pane the grid is not the main part of the page.
  [
    "main",
    (element) => {
      element.setAttribute("role", "none");
    },
  ],
  // What is selected is read out when the last words are over, and once.
  [
    "#sr-selection",
    (element) => {
      element.setAttribute("role", "status");
    },
  ],
  ["#sr-sheetFocus", hide],
  // Keys that do not work here.
  ["#shortcut-list", hide],
  [
    ".fortune-zoom-container",
    (element) => {
      element.setAttribute("title", TEXTS.zoom);
    },
  ],
  [
    ".fortune-zoom-ratio-current",
    (element) => {
      element.setAttribute("role", "button");
    },
  ],
];

const TEXTS = { zoom: "缩放" };

function hide(element: Element): void {
  element.setAttribute("hidden", "");
}

/**
 * Keeps the roles of a grid's elements right, whenever the library makes them.
 * @param isFixed whether there is a pane beside it: else the grid is the main part
 * @returns how to stop
 */
export function watchRoles(grid: HTMLElement, isFixed: boolean): () => void {
  const putRight = () => {
    for (const [selector, put] of RIGHT) {
      if (selector === "main" && !isFixed) continue;
      for (const element of grid.querySelectorAll(`${selector}:not([data-role-right])`)) {
        put(element);
        element.setAttribute("data-role-right", "");
      }
    }
  };
  putRight();
  const observer = new MutationObserver(putRight);
  observer.observe(grid, { subtree: true, childList: true });
  return () => {
    observer.disconnect();
  };
}
