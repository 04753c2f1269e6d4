import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { excelWorkbook } from "../../../../src/adapters/excel";
import type { LiveWorkbook } from "../../../../src/core/port";
import { type Host, createHost } from "../../../../src/simulation/host";
import { type OpenFile, openFile } from "../../../../src/simulation/workbench/model/open";
import { now } from "../../../support/clock";

const CLIENT = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");

/** What the genuine client sets on its window. */
interface ClientWindow {
  readonly DOMParser: typeof DOMParser;
  eval(source: string): void;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
}

/** A file opened as the page does it: its workbook behind the genuine client and the adapter of the pane. */
export interface TestPage {
  readonly file: OpenFile;
  readonly host: Host;
  readonly live: LiveWorkbook;
}

/**
 * Files need the encoders of Node, so the client gets a window of its own instead of a jsdom around the whole test.
 */
export async function openPage(bytes: Uint8Array, name = "表.xlsx"): Promise<TestPage> {
  const file = await openFile(bytes, name, { now });
  const host = createHost(file.workbook);
  const window = new JSDOM("", { url: "https://localhost/", runScripts: "outside-only" })
    .window as unknown as ClientWindow;
  window.eval(readFileSync(CLIENT, "utf8"));
  // The adapter reads parts of the record with the parser of the page.
  globalThis.DOMParser = window.DOMParser;
  window.OfficeExtension.HostBridge.init(host.bridge);
  return { file, host, live: excelWorkbook(window.Excel, name) };
}
