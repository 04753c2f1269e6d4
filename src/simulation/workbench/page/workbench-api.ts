import { areaFromA1, areaName, type CellValue, fromA1 } from "../../../core/cells";
import { type Json, type SheetModel, cellIn, displayedText, setCell } from "../../../spreadsheet/model";
import { type RequestRecord, type WorkbookDump, dumpWorkbook } from "../../host";
import type { Bench, Setup } from "../bench/bench";
import type { LastingTrouble, PassingTrouble } from "../bench/troubles";

/** What browser tests see of the page beside what a person sees. Files cross as base64, all else as plain data. */
export interface WorkbenchApi {
  /** Resolves when the pane is on the page. */
  ready(): Promise<void>;
  open(base64: string, name: string): Promise<void>;
  /** The file as 保存文件 gives it, or null where it could not be saved. */
  save(): Promise<{ base64: string; left: readonly string[] } | null>;
  dump(): WorkbookDump;
  cell(sheet: string, address: string): { value: CellValue; formula: string | null; text: string };
  /** Types into a cell as the person at the screen, or as a co-author. */
  edit(sheet: string, address: string, input: Json, who?: "user" | "remote"): void;
  select(sheet: string, address: string): void;
  selection(): { sheet: string; address: string };
  /** What the grid shows in a cell. */
  shown(sheet: string, address: string): { text: string; background: string | null; comment: string | null };
  trouble(trouble: LastingTrouble, isOn: boolean): void;
  trigger(trouble: PassingTrouble): void;
  /** All requests of the client so far, without their values. */
  requests(): readonly RequestRecord[];
}

declare global {
  interface Window {
    workbench?: WorkbenchApi;
  }
}

export function workbenchApi(bench: Bench): WorkbenchApi {
  const setup = (): Setup => {
    const { setup: current } = bench.state;
    if (current === null) throw new Error("no file is open");
    return current;
  };
  const sheet = (name: string): SheetModel => setup().file.workbook.sheet(name);
  return {
    ready: async () => {
      await bench.readyPane();
    },
    open: (base64, name) =>
      bench.open(
        Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
        name,
      ),
    save: async () => {
      const saved = await bench.save();
      return saved && { base64: base64Of(saved.bytes), left: saved.left };
    },
    dump: () => dumpWorkbook(setup().file.workbook),
    cell: (name, address) => {
      const cell = cellIn(sheet(name), ...placeOf(address));
      return { value: cell.value, formula: cell.formula, text: displayedText(cell) };
    },
    edit: (name, address, input, who = "user") => {
      const { workbook } = setup().file;
      workbook.as(who, () => {
        setCell(workbook, name, address, input);
      });
    },
    select: (name, address) => {
      const { workbook } = setup().file;
      workbook.activate(sheet(name));
      workbook.select(sheet(name), [areaFromA1(address)]);
    },
    selection: () => {
      const { activeSheet } = setup().file.workbook;
      return { sheet: activeSheet.name, address: activeSheet.selection.map(areaName).join(",") };
    },
    shown: (name, address) => setup().grid.shown(sheet(name), ...placeOf(address)),
    trouble: (trouble, isOn) => {
      bench.setTrouble(trouble, isOn);
    },
    trigger: (trouble) => {
      bench.trigger(trouble);
    },
    requests: () => setup().host.log.records,
  };
}

function placeOf(address: string): [row: number, column: number] {
  const { row, column } = fromA1(address);
  return [row, column];
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
