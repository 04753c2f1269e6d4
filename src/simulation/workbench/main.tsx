import { createRoot } from "react-dom/client";
import { Bench } from "./bench/bench";
import "./frame/protocol";
import { Page } from "./page/page";
import { TEXTS } from "./page/texts";
import { PageTheme, themeChoiceOf } from "../../faces/page/theme";
import { type PaneWidth, WIDTHS } from "./page/toolbar";
import { workbenchApi } from "./page/workbench-api";

/** The workbook that the page begins with; served beside it. */
const SAMPLE = "luohu-2024-errors.xlsx";

/** ?width=450&theme=dark&patience=2000, for tests and pictures. */
const options = new URLSearchParams(location.search);
const patience = Number(options.get("patience"));
const theme = new PageTheme(themeChoiceOf(options.get("theme")));
const bench = new Bench({
  patience: patience > 0 ? patience : undefined,
  theme,
  leavePane: () => {
    window.focus();
    bench.state.setup?.grid.focus();
  },
});

window.workbench = workbenchApi(bench);
Object.defineProperty(window, "workbenchPage", { get: () => bench.pageSide() });

const root = document.getElementById("page");
if (root === null) throw new Error("The page has no place for itself.");
createRoot(root).render(<Page bench={bench} theme={theme} initialWidth={widthIn(options.get("width"))} />);
void openSample();

async function openSample(): Promise<void> {
  const answer = await fetch(SAMPLE);
  if (answer.ok) await bench.open(new Uint8Array(await answer.arrayBuffer()), SAMPLE);
  else bench.tell("problem", TEXTS.sampleMissing);
}

function widthIn(text: string | null): PaneWidth {
  return WIDTHS.find((width) => String(width) === text) ?? WIDTHS[0];
}
