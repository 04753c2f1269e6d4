import { createRoot } from "react-dom/client";
import { WorkbookError } from "../../core/port";
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
const loadWork = async () => (await loadOpening()).Work;

const theme = new PageTheme(themeChoiceOf(storedChoice("theme")));
const session = new Session(loadOpening, download);

const root = document.getElementById("page");
if (root === null) throw new Error("The page has no place for itself.");
createRoot(root).render(<App session={session} theme={theme} loadWork={loadWork} openSample={openSample} />);
keepForOffline(() => {
  session.tell("note", TEXTS.updated);
});

function openSample(): void {
  void session.open(TEXTS.sampleName, async () => {
    const answer = await fetch(SAMPLE).catch((error: unknown) => {
      throw new WorkbookError("io", String(error), TEXTS.sampleMissing);
    });
    if (!answer.ok) throw new WorkbookError("io", `status ${answer.status}`, TEXTS.sampleMissing);
    return new Uint8Array(await answer.arrayBuffer());
  });
}
