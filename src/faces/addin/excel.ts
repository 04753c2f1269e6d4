import "./page.css";
import { mountPane } from "../pane";
import { registerRibbon } from "./ribbon";
import { showStage } from "./stages";
import { start } from "./start";
import { rereadTheme, themeOf } from "./theme";

/** What speaks with the workbook comes in one script with the pane's engine. */
const loadPort = () => import(/* webpackChunkName: "engine" */ "./port");
// Asked for at once, while Office starts. Where it cannot be had, the pane asks once more, and then says so.
loadPort().catch(() => undefined);

/** Undefined where office.js could not be loaded: shut out, or no network. */
const office = (window as { Office?: typeof Office }).Office;

// First of all: Office asks for the ribbon's functions as soon as the page says that it is ready.
if (office) registerRibbon(office, () => pane);

const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
const readTheme = () =>
  // Undefined outside Office, whatever the type definitions say.
  themeOf({
    officeTheme: (office?.context as Partial<Office.Context> | undefined)?.officeTheme,
    prefersDark: prefersDark.matches,
  });

const pane = start({
  office,
  excel: "Excel",
  show: (stage) => {
    showStage(document, stage);
  },
  mount,
  later: (action, milliseconds) => {
    const timer = setTimeout(action, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
});

/** Called when Office is ready, so that its context and Excel are there. */
function mount() {
  const theme = rereadTheme(readTheme, [
    [window, "focus"],
    [document, "visibilitychange"],
    [prefersDark, "change"],
  ]);
  const apply = () => {
    document.documentElement.dataset["theme"] = theme.current;
  };
  apply();
  theme.watch(apply);
  return mountPane(element("pane"), { port: async () => (await loadPort()).openPort(), theme });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

// What to ask the administrator for, where office.js could not be loaded.
element("office-address").textContent = new URL(
  element("office").getAttribute("src") ?? "",
  location.href,
).host;
element("reload").addEventListener("click", () => {
  location.reload();
});
