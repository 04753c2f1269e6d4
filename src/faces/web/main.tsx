import { createRoot } from "react-dom/client";
import { SaidError } from "../../core/port";
import { nextTask } from "../browser";
import { download } from "../page/download";
import { PageTheme, themeChoiceOf } from "../page/theme";
import { storedChoice } from "./stored-choices";
import { keepForOffline } from "./offline/register";
import { Session } from "./session";
import { TEXTS } from "./texts";
import { App } from "./view/app";

/** The workbook to try things on; served beside the page. */
const SAMPLE = "sample.xlsx";

const loadOpening = async () => {
  await import("../../spreadsheet/grid/library-core");
  await nextTask();
  return import("./open-part");
};

const theme = new PageTheme(themeChoiceOf(storedChoice("theme")));
const session = new Session(loadOpening, download);

const root = document.getElementById("page");
if (root === null) throw new Error("The page has no place for itself.");
createRoot(root).render(
  <App session={session} theme={theme} loadViews={loadOpening} openSample={openSample} />,
);
keepForOffline(() => {
  session.tell("note", TEXTS.updated);
});

function openSample(): void {
  void session.open(TEXTS.sampleName, async () => {
    const answer = await fetch(SAMPLE).catch((cause: unknown) => {
      throw new SaidError(TEXTS.sampleMissing, { cause });
    });
    if (!answer.ok) throw new SaidError(TEXTS.sampleMissing, { cause: answer.status });
    return new Uint8Array(await answer.arrayBuffer());
  });
}
