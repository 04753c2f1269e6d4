import type { Notice } from "../../../faces/page/notice";
import { type Host, createHost } from "../../host";
import { WorkbookError } from "../../../core/port";
import type { ThemeName } from "../../../faces/pane";
import { liveReader } from "../frame/live-reader";
import type { PageSide, PaneSide } from "../frame/protocol";
import { GridController } from "../../../spreadsheet/grid/controller";
import { openFile, type OpenFile } from "../model/open";
import { type Saved, saveFile } from "../save/save";
import { Pace } from "./pace";
import { type SelectedComment, selectedComment } from "../../../spreadsheet/grid/selected-comment";
import { type LastingTrouble, type PassingTrouble, Troubles } from "./troubles";

/** One opened file with all that stands around it on the page. */
export interface Desk {
  readonly file: OpenFile;
  readonly host: Host;
  readonly grid: GridController;
  readonly troubles: Troubles;
}

/** What the page shows; a new object after every change. */
export interface BenchState {
  readonly desk: Desk | null;
  /** Counts the frames of the pane: another number is another frame. */
  readonly frame: number;
  readonly comment: SelectedComment | null;
  readonly notice: Notice | null;
}

export interface BenchOptions {
  readonly patience: number | undefined;
  readonly theme: Pick<PageSide, "theme" | "watchTheme">;
  /** F6 in the pane. */
  readonly leavePane: () => void;
}

/** Notes go by themselves after this time in milliseconds; problems stay. */
const NOTE_STAYS = 10_000;

const NOTHING_OPEN = "还没有打开文件。请先打开一个 .xlsx 文件。";
const NO_PANE = "任务窗格尚未就绪，请稍候再试。";

/** The page without its looks: the file that is open, the host behind it, and what the two windows have in common. */
export class Bench {
  private current: BenchState = { desk: null, frame: 0, comment: null, notice: null };
  private readonly listeners = new Set<() => void>();
  private pane: PaneSide | null = null;
  private whenReady: (() => void)[] = [];

  constructor(private readonly options: BenchOptions) {}

  get state(): BenchState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens a file in the place of the one that is open; one that cannot be read leaves everything as it is. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    try {
      const file = await openFile(bytes, name);
      this.lay(file);
      if (!file.hasLooks) this.tell("note", "表格的格式未能读出，按纯文字显示。检查和保存不受影响。");
    } catch (error) {
      this.report(error, `${name}：`);
    }
  }

  /** The file with what has changed. What could not be carried over is told. */
  async save(): Promise<Saved | null> {
    const { desk } = this.current;
    try {
      if (desk === null) throw new WorkbookError("input", "nothing open", NOTHING_OPEN);
      if (this.pane === null) throw new WorkbookError("input", "no pane", NO_PANE);
      desk.grid.takeOver();
      const saved = await saveFile(desk.file, liveReader(this.pane));
      this.tell("note", ["已生成文件。", ...saved.left].join(""));
      return saved;
    } catch (error) {
      this.report(error, "未能保存：");
      return null;
    }
  }

  setTrouble(trouble: LastingTrouble, isOn: boolean): void {
    this.current.desk?.troubles.set(trouble, isOn);
    this.change({});
  }

  trouble(trouble: PassingTrouble): void {
    const { desk } = this.current;
    if (desk) this.tell("note", desk.troubles.once(trouble));
  }

  readonly typing = (isTyping: boolean): void => {
    const { desk } = this.current;
    if (isTyping) {
      desk?.troubles.typing(true);
      return;
    }
    // What was typed is entered before the requests that waited for it are carried out.
    setTimeout(() => {
      desk?.grid.takeOver();
      desk?.troubles.typing(false);
    }, 0);
  };

  tell(kind: Notice["kind"], text: string): void {
    const notice: Notice = { kind, text };
    this.change({ notice });
    if (kind === "problem") return;
    setTimeout(() => {
      if (this.current.notice === notice) this.dismiss();
    }, NOTE_STAYS);
  }

  dismiss(): void {
    this.change({ notice: null });
  }

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
    const { desk } = this.current;
    if (desk === null) return undefined;
    return {
      bridge: desk.host.bridge,
      workbookName: desk.file.name,
      patience: this.options.patience,
      isSetSupported: (name, version) => desk.host.isSetSupported(name, version),
      theme: (): ThemeName => this.options.theme.theme(),
      watchTheme: (listener) => this.options.theme.watchTheme(listener),
      ready: (pane) => {
        this.pane = pane;
        for (const resolve of this.whenReady.splice(0)) resolve();
      },
      leave: this.options.leavePane,
    };
  }

  private lay(file: OpenFile): void {
    this.clear();
    const pace = new Pace();
    const host = createHost(file.workbook, {
      schedule: pace.schedule,
      afterRequest: () => {
        grid.refreshSoon();
        this.look();
      },
    });
    const grid = new GridController(file.workbook, {
      refused: (message) => {
        this.tell("problem", message);
      },
    });
    file.workbook.listen(({ kind }) => {
      this.look();
      // Whether a sheet is protected is said of the one in front.
      if (kind === "activated") this.change({});
    });
    const desk: Desk = { file, host, grid, troubles: new Troubles(host, pace) };
    this.change({ desk, frame: this.current.frame + 1, notice: null });
    this.look();
  }

  /** A frame that is about to go hears nothing more from its host. */
  private clear(): void {
    const { desk } = this.current;
    this.pane = null;
    desk?.grid.close();
    if (desk) desk.host.bridge.onMessageFromHost = () => undefined;
  }

  /** Looks whether another comment is to be read out. */
  private look(): void {
    const { desk, comment } = this.current;
    const found = desk && selectedComment(desk.file.workbook);
    if (found?.cell !== comment?.cell || found?.text !== comment?.text) this.change({ comment: found });
  }

  private report(error: unknown, before: string): void {
    if (!(error instanceof WorkbookError)) throw error;
    this.tell("problem", before + error.message);
  }

  private change(part: Partial<BenchState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
