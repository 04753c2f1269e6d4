import { WorkbookError } from "../../core/port";
import type { Notice } from "../page/notice";
import type { Desk } from "./open-file";
import { TEXTS } from "./texts";

/** A file that could not be opened, and why. */
export interface Refusal {
  readonly name: string;
  readonly text: string;
}

/** What the page shows; a new object after every change. */
export interface SessionState {
  readonly desk: Desk | null;
  /** Counts what was opened: another number is another file. */
  readonly count: number;
  /** The file that is being opened. */
  readonly opening: string | null;
  readonly isSaving: boolean;
  readonly isUnsaved: boolean;
  readonly notice: Notice | null;
  readonly refusal: Refusal | null;
  /** What to do once it is settled what becomes of unsaved changes. */
  readonly leaving: (() => void) | null;
}

/** The part of the page that is read only when a file is opened. */
export type LoadDesk = () => Promise<typeof import("./open-file")>;

/** Notes go by themselves after this time in milliseconds; problems stay. */
const NOTE_STAYS = 10_000;

/** Larger files are not even read into memory; the same limit as the adapter's. */
const LARGEST = 50 * 1024 * 1024;

const NOTHING: SessionState = {
  desk: null,
  count: 0,
  opening: null,
  isSaving: false,
  isUnsaved: false,
  notice: null,
  refusal: null,
  leaving: null,
};

/** The page without its looks: which file is open, and what becomes of it. */
export class Session {
  private current = NOTHING;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly loadDesk: LoadDesk,
    private readonly handOver: (bytes: Uint8Array, name: string) => void,
  ) {}

  get state(): SessionState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens a file that a person has chosen, once nothing unsaved is lost by it. */
  openFile(file: File): void {
    this.leave(() => {
      void this.open(file.name, () => bytesOf(file));
    });
  }

  /** Opens a file in the place of the one that is open; one that cannot be read leaves everything as it is. */
  async open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    this.change({ opening: name, refusal: null, notice: null });
    try {
      const bytes = await read();
      const { openDesk } = await this.loadDesk().catch((error: unknown) => {
        throw new WorkbookError("io", String(error), TEXTS.partMissing);
      });
      const desk = await openDesk(bytes, name, {
        changed: () => {
          this.change({ isUnsaved: this.current.desk?.book.isUnsaved ?? false });
        },
        refused: (error) => {
          this.report(error);
        },
      });
      this.current.desk?.grid.close();
      this.change({ desk, count: this.current.count + 1, opening: null, isUnsaved: false });
      if (!desk.book.hasLooks) this.tell("note", TEXTS.noLooks);
    } catch (error) {
      this.change({ opening: null });
      if (this.current.desk === null) this.change({ refusal: { name, text: textOf(error) } });
      else this.tell("problem", `${name}：${textOf(error)}`);
      raise(error);
    }
  }

  /** Hands a copy of the file with all changes to the person. */
  async save(): Promise<boolean> {
    const { desk } = this.current;
    if (desk === null) return false;
    this.change({ isSaving: true });
    try {
      desk.grid.takeOver();
      const bytes = await desk.book.save();
      this.handOver(bytes, desk.book.name);
      desk.book.saved();
      this.tell("note", TEXTS.saved(desk.book.name));
      return true;
    } catch (error) {
      this.report(error, TEXTS.notSaved);
      return false;
    } finally {
      this.change({ isSaving: false });
    }
  }

  /** Goes back to the start. */
  close(): void {
    this.leave(() => {
      this.current.desk?.grid.close();
      this.change({ ...NOTHING, count: this.current.count });
    });
  }

  /** Does something that loses what is unsaved; asks before. */
  leave(next: () => void): void {
    this.current.desk?.grid.takeOver();
    if (this.current.isUnsaved) this.change({ leaving: next });
    else next();
  }

  /** The answer to what becomes of unsaved changes. */
  async settle(answer: "save" | "discard" | "stay"): Promise<void> {
    const { leaving } = this.current;
    this.change({ leaving: null });
    if (answer === "stay" || leaving === null) return;
    if (answer === "discard" || (await this.save())) leaving();
  }

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

  private report(error: unknown, before = ""): void {
    this.tell("problem", before + textOf(error));
    raise(error);
  }

  private change(part: Partial<SessionState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new WorkbookError("too-large", `${file.size} bytes`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new WorkbookError("io", String(error));
  }
}

function textOf(error: unknown): string {
  return error instanceof WorkbookError ? error.message : new WorkbookError("unknown").message;
}

/** A mistake of ours is told to the person in general words; the browser's console gets the error itself. */
function raise(error: unknown): void {
  if (!(error instanceof WorkbookError)) reportError(error);
}
