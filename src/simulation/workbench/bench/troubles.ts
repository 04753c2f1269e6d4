import { oneCell, toA1 } from "../../../core/cells";
import { cellIn, displayedText, enterInputs } from "../../../spreadsheet/model";
import { FLAG, type Host } from "../../host";
import type { Pace } from "./pace";

/** Trouble that lasts until it is switched off. */
export const LASTING = ["editing", "protected", "read-only", "silent", "slow", "old"] as const;
export type LastingTrouble = (typeof LASTING)[number];

/** Trouble that comes once. */
export const PASSING = ["co-author", "failing-write"] as const;
export type PassingTrouble = (typeof PASSING)[number];

/** Pause before each answer of a slow Excel. */
const SLOW = 2_000;

/** The requirement set of Excel 2019, the oldest that the add-in is for. */
const OLD_API = "1.10";

/** Imitates what goes wrong in a real Excel, for designers and tests. */
export class Troubles {
  private readonly newest: string;
  private isSilent = false;
  private isTyping = false;
  private isEditingSimulated = false;

  constructor(
    private readonly host: Host,
    private readonly pace: Pace,
  ) {
    this.newest = host.connection.excelApi;
    const { bridge } = host;
    const send = bridge.sendMessageToHost.bind(bridge);
    bridge.sendMessageToHost = (text) => {
      if (!this.isSilent) send(text);
    };
  }

  isOn(trouble: LastingTrouble): boolean {
    const { workbook } = this.host;
    switch (trouble) {
      case "editing":
        return this.isEditingSimulated;
      case "protected":
        return workbook.activeSheet.protection.isProtected;
      case "read-only":
        return workbook.readOnly;
      case "silent":
        return this.isSilent;
      case "slow":
        return this.pace.delay > 0;
      case "old":
        return this.host.connection.excelApi === OLD_API;
    }
  }

  set(trouble: LastingTrouble, isOn: boolean): void {
    const { workbook } = this.host;
    switch (trouble) {
      case "editing":
        this.isEditingSimulated = isOn;
        this.edit();
        break;
      case "protected":
        workbook.activeSheet.protection.isProtected = isOn;
        break;
      case "read-only":
        workbook.readOnly = isOn;
        break;
      case "silent":
        this.isSilent = isOn;
        break;
      case "slow":
        this.pace.delay = isOn ? SLOW : 0;
        break;
      case "old":
        this.host.connection.excelApi = isOn ? OLD_API : this.newest;
    }
  }

  /** @returns what to tell the person at the screen */
  trigger(trouble: PassingTrouble): string {
    if (trouble === "co-author") return this.coAuthor();
    this.host.faults.failAction({
      request: ({ flags }) => (flags & FLAG.write) !== 0,
      action: (description) => /\.(Values|Formulas)=$|\.Add$/.test(description),
      code: "GeneralException",
    });
    return "下一次写入会在中途失败。";
  }

  /** A person really types into a cell of the grid. */
  setTyping(isTyping: boolean): void {
    this.isTyping = isTyping;
    this.edit();
  }

  private edit(): void {
    const { workbook } = this.host;
    const isEditing = this.isTyping || this.isEditingSimulated;
    if (isEditing === workbook.isEditing) return;
    if (isEditing) workbook.beginEdit();
    else workbook.endEdit();
  }

  /** Another person changes the cell that is selected here. */
  private coAuthor(): string {
    const { workbook } = this.host;
    const sheet = workbook.activeSheet;
    const [{ top, left } = oneCell(0, 0)] = sheet.selection;
    const before = cellIn(sheet, top, left);
    const shown = displayedText(before);
    const after = typeof before.value === "number" ? before.value + 1 : `${shown}（他人修改）`;
    workbook.as("remote", () => {
      enterInputs(workbook, sheet, oneCell(top, left), () => after);
    });
    const old = shown === "" ? "空白" : `“${shown}”`;
    return `另一位用户把 ${toA1({ row: top, column: left })} 由${old}改为“${after}”。`;
  }
}
