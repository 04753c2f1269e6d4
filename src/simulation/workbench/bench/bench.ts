import { type Notice, PageStore } from "../../../faces/page/page-store";
import { PAGE_TEXTS } from "../../../faces/page/texts";
import { type Host, createHost } from "../../host";
import { WorkbookError } from "../../../core/port";
import type { ThemeSource } from "../../../faces/pane";
import { liveReader } from "../frame/live-reader";
import type { PageSide, PaneSide } from "../frame/protocol";
import { GridController } from "../../../spreadsheet/grid/controller";
import { openFile, type OpenFile } from "../model/open";
import { type Saved, saveFile } from "../save/save";
import { Pace } from "./pace";
import { carryOut, refusal } from "./structure";
import { type SelectedComment, selectedComment } from "../../../spreadsheet/grid/selected-comment";
import { type LastingTrouble, type PassingTrouble, Troubles } from "./troubles";

/** One open file with its host, its grid and the troubles that can be switched on. */
export interface Setup {
  readonly file: OpenFile;
  readonly host: Host;
  readonly grid: GridController;
  readonly troubles: Troubles;
}

/** What the page shows; a new object after every change. */
export interface BenchState {
  readonly setup: Setup | null;
  /** Counts the frames of the pane: another number is another frame. */
  readonly frame: number;
  readonly comment: SelectedComment | null;
  readonly notice: Notice | null;
}

interface BenchOptions {
  readonly patience: number | undefined;
  readonly theme: ThemeSource;
  /** F6 in the pane. */
  readonly leavePane: () => void;
}

const NOTHING_OPEN = "还没有打开文件。请先打开一个 .xlsx 文件。";
const NO_PANE = "窗格尚未就绪，请稍候再试。";

/** The page without its looks: the file that is open, the host behind it, and what the two windows have in common. */
export class Bench extends PageStore<BenchState> {
  private pane: PaneSide | null = null;
  private whenReady: (() => void)[] = [];

  constructor(private readonly options: BenchOptions) {
    super({ setup: null, frame: 0, comment: null, notice: null });
  }

  /** Opens a file in the place of the one that is open; one that cannot be read leaves everything as it is. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    try {
      const file = await openFile(bytes, name);
      this.setUp(file);
      if (!file.hasLooks) this.tell("note", PAGE_TEXTS.noLooks);
    } catch (error) {
      this.report(error, `${name}：`);
    }
  }

  /** The file with all changes; a notice names what could not be saved. */
  async save(): Promise<Saved | null> {
    const { setup } = this.state;
    try {
      if (setup === null) throw new WorkbookError("input", "nothing open", NOTHING_OPEN);
      if (this.pane === null) throw new WorkbookError("input", "no pane", NO_PANE);
      setup.grid.takeOver();
      const saved = await saveFile(setup.file, liveReader(this.pane));
      this.tell("note", ["已生成文件。", ...saved.left].join(""));
      return saved;
    } catch (error) {
      this.report(error, "未能保存：");
      return null;
    }
  }

  setTrouble(trouble: LastingTrouble, isOn: boolean): void {
    this.state.setup?.troubles.set(trouble, isOn);
    this.change({});
  }

  trigger(trouble: PassingTrouble): void {
    const { setup } = this.state;
    if (setup) this.tell("note", setup.troubles.trigger(trouble));
  }

  readonly setEditing = (isTyping: boolean): void => {
    const { setup } = this.state;
    if (isTyping) {
      setup?.troubles.setTyping(true);
      return;
    }
    // What was typed is entered before the requests that waited for it are carried out.
    setTimeout(() => {
      setup?.grid.takeOver();
      setup?.troubles.setTyping(false);
    }, 0);
  };

  focusPane(): void {
    this.pane?.focus();
  }

  /** The pane when it is there, at once or later. */
  async readyPane(): Promise<PaneSide> {
    while (this.pane === null) {
      await new Promise<void>((resolve) => this.whenReady.push(resolve));
    }
    return this.pane;
  }

  /** What the frame finds in its parent when it loads. */
  pageSide(): PageSide | undefined {
    const { setup } = this.state;
    if (setup === null) return undefined;
    return {
      bridge: setup.host.bridge,
      workbookName: setup.file.name,
      patience: this.options.patience,
      isSetSupported: (name, version) => setup.host.isSetSupported(name, version),
      theme: this.options.theme,
      ready: (pane) => {
        this.pane = pane;
        for (const resolve of this.whenReady.splice(0)) resolve();
      },
      leave: this.options.leavePane,
    };
  }

  private setUp(file: OpenFile): void {
    this.disconnect();
    const pace = new Pace();
    const host = createHost(file.workbook, {
      schedule: pace.schedule,
      afterRequest: () => {
        grid.refreshSoon();
        this.readComment();
      },
    });
    const { workbook } = file;
    const listener = {
      refused: (message: string) => {
        this.tell("problem", message);
      },
    };
    const grid = new GridController(workbook, listener, {
      refusal: (sheet) => refusal(workbook, sheet),
      carryOut: (deed) => carryOut(workbook, deed),
    });
    workbook.listen(({ kind }) => {
      this.readComment();
      // The trouble "protected" is about the active sheet.
      if (kind === "activated") this.change({});
    });
    const setup: Setup = { file, host, grid, troubles: new Troubles(host, pace) };
    this.change({ setup, frame: this.state.frame + 1, notice: null });
    this.readComment();
  }

  /** A frame that is about to go hears nothing more from its host. */
  private disconnect(): void {
    const { setup } = this.state;
    this.pane = null;
    setup?.grid.close();
    if (setup) setup.host.bridge.onMessageFromHost = () => undefined;
  }

  /** Looks whether another comment is to be read out. */
  private readComment(): void {
    const { setup, comment } = this.state;
    const found = setup && selectedComment(setup.file.workbook);
    if (found?.cell !== comment?.cell || found?.text !== comment?.text) this.change({ comment: found });
  }

  private report(error: unknown, before: string): void {
    if (!(error instanceof WorkbookError)) throw error;
    this.tell("problem", before + error.message);
  }
}
