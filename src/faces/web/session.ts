import { MAX_FILE_BYTES } from "../../adapters/xlsx/limits";
import { ERROR_MESSAGES, WorkbookError } from "../../core/port";
import { browserPause } from "../browser";
import { type Notice, PageStore } from "../page/page-store";
import type { OpenFile } from "./open-file";
import { GivenUp, Opening, type OpeningState } from "./opening";
import { TEXTS } from "./texts";

/** A file that could not be opened, and why. */
export interface Refusal {
  readonly name: string;
  readonly text: string;
}

/** What the page shows; a new object after every change. */
export interface SessionState {
  readonly file: OpenFile | null;
  /** Counts what was opened: another number is another file. */
  readonly count: number;
  /** The file that is being opened. */
  readonly opening: OpeningState | null;
  readonly isSaving: boolean;
  readonly isUnsaved: boolean;
  readonly notice: Notice | null;
  readonly refusal: Refusal | null;
  /** What to do once it is settled what becomes of unsaved changes. */
  readonly leaving: (() => void) | null;
  /** Whether it is asked if the file, which is signed, may be changed. */
  readonly isAsking: boolean;
}

/** The part of the page that is read only when a file is opened. */
type LoadOpening = () => Promise<typeof import("./open-file")>;

const NOTHING_OPEN: SessionState = {
  file: null,
  count: 0,
  opening: null,
  isSaving: false,
  isUnsaved: false,
  notice: null,
  refusal: null,
  leaving: null,
  isAsking: false,
};

/** The page without its looks: which file is open, and what becomes of it. */
export class Session extends PageStore<SessionState> {
  /** Takes the answer to whether a signed file may be changed. */
  private whenAnswered: (mayChange: boolean) => void = () => undefined;
  private opening: Opening | null = null;

  constructor(
    private readonly loadOpening: LoadOpening,
    private readonly handOver: (bytes: Uint8Array, name: string) => void,
  ) {
    super(NOTHING_OPEN);
  }

  /** Opens a file that a person has chosen, once nothing unsaved is lost by it. */
  openFile(file: File): void {
    this.leave(() => {
      void this.open(file.name, () => bytesOf(file));
    });
  }

  /** Opens a file in the place of the one that is open; one that cannot be read leaves everything as it is. */
  async open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    this.giveUpOpening();
    this.change({ refusal: null, notice: null });
    const opening = new Opening(name, (state) => {
      this.change({ opening: state });
    });
    this.opening = opening;
    try {
      const file = await this.opened(name, read, opening);
      // What was asked about the file before it is settled.
      this.answerSigned(false);
      this.state.file?.close();
      this.ended(opening);
      this.change({ file, count: this.state.count + 1, isUnsaved: false });
      if (!file.book.hasLooks) this.tell("note", TEXTS.noLooks);
    } catch (error) {
      if (error instanceof GivenUp) return;
      this.ended(opening);
      if (this.state.file === null) this.change({ refusal: { name, text: textOf(error) } });
      else this.tell("problem", `${name}：${textOf(error)}`);
      raise(error);
    }
  }

  /** The person does not want to wait any longer for a file that is being opened: all is as it was before. */
  giveUpOpening(): void {
    const { opening } = this;
    if (opening === null) return;
    opening.giveUp();
    this.ended(opening);
  }

  private ended(opening: Opening): void {
    opening.end();
    this.opening = null;
    this.change({ opening: null });
  }

  private async opened(name: string, read: () => Promise<Uint8Array>, opening: Opening): Promise<OpenFile> {
    const pause = browserPause();
    const bytes = await opening.step(read());
    const { openForPage } = await opening.step(
      this.loadOpening().catch((error: unknown) => {
        throw new WorkbookError("io", String(error), TEXTS.partMissing);
      }),
    );
    // The part of the page was at work when it came: the file has a turn of its own.
    await pause();
    const listener = {
      changed: () => {
        this.change({ isUnsaved: this.state.file?.book.isUnsaved ?? false });
      },
      refused: (error: unknown) => {
        this.report(error);
      },
      mayEndSignature: () => this.askSigned(),
    };
    return opening.step(openForPage(bytes, name, listener, opening.pausing(pause)));
  }

  /** Hands a copy of the file with all changes to the person. */
  async save(): Promise<boolean> {
    const { file } = this.state;
    if (file === null) return false;
    this.change({ isSaving: true });
    try {
      file.grid.takeOver();
      const bytes = await file.book.save();
      this.handOver(bytes, file.book.name);
      file.book.saved();
      this.tell("note", TEXTS.saved(file.book.name));
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
      this.answerSigned(false);
      this.state.file?.close();
      this.change({ ...NOTHING_OPEN, count: this.state.count });
    });
  }

  /** Does something that loses what is unsaved; asks before. */
  leave(next: () => void): void {
    this.state.file?.grid.takeOver();
    if (this.state.isUnsaved) this.change({ leaving: next });
    else next();
  }

  /** The answer to what becomes of unsaved changes. */
  async settle(answer: "save" | "discard" | "stay"): Promise<void> {
    const { leaving } = this.state;
    this.change({ leaving: null });
    if (answer === "stay" || leaving === null) return;
    if (answer === "discard" || (await this.save())) leaving();
  }

  /** The answer to whether the file, which is signed, may be changed. */
  answerSigned(mayChange: boolean): void {
    this.change({ isAsking: false });
    this.whenAnswered(mayChange);
  }

  private askSigned(): Promise<boolean> {
    return new Promise((resolve) => {
      this.whenAnswered = resolve;
      this.change({ isAsking: true });
    });
  }

  private report(error: unknown, before = ""): void {
    this.tell("problem", before + textOf(error));
    raise(error);
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  // Not even read into memory.
  if (file.size > MAX_FILE_BYTES) throw new WorkbookError("too-large", `${file.size} bytes`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new WorkbookError("io", String(error));
  }
}

function textOf(error: unknown): string {
  return error instanceof WorkbookError ? error.message : ERROR_MESSAGES.unknown;
}

/** An error of the program itself: the person reads a general message, the browser's console gets the error. */
function raise(error: unknown): void {
  if (!(error instanceof WorkbookError)) reportError(error);
}
