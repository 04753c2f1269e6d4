import { excelWorkbook } from "../../../adapters/excel";
import { mountPane } from "../../../faces/pane";
import type { PageSide } from "./protocol";
import "./pane.css";

/** What the genuine client sets on the window, and what office.js would set beside it. */
interface ClientWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
  readonly OSF: { _OfficeAppFactory?: { getContext(): unknown } };
}

const page = window.parent === window ? undefined : window.parent.workbenchPage;
const root = document.getElementById("pane");
if (root === null) throw new Error("The page has no place for the pane.");
if (page === undefined) root.textContent = "请打开开发页面，窗格显示在它的右侧。";
else start(root, page);

/** The real pane on the real client, connected with the host in the page around this frame. */
function start(element: HTMLElement, host: PageSide): void {
  const client = window as unknown as ClientWindow;
  const { patience, workbookName, isSetSupported } = host;
  const requirements = { isSetSupported };
  client.OSF._OfficeAppFactory = { getContext: () => ({ requirements }) };
  client.OfficeExtension.HostBridge.init(host.bridge);
  const port = excelWorkbook(
    client.Excel,
    workbookName,
    patience === undefined ? {} : { patience, writePatience: patience },
  );
  const pane = mountPane(element, { port, theme: host.theme });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      host.leave();
    },
    { capture: true },
  );
  host.ready({
    focus: focusPane,
    correct: () => pane.correct(),
    port,
  });
}

/** Where the focus was last in the pane, else on its first control. */
function focusPane(): void {
  window.focus();
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== document.body) {
    activeElement.focus();
    return;
  }
  const controls = "button:not(:disabled), a[href], input, select, textarea, [tabindex='0']";
  document.querySelector<HTMLElement>(controls)?.focus();
}
