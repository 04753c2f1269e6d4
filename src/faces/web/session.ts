import { SaidError, UNKNOWN_ERROR } from "../../core/port";
import { browserPause } from "../browser";
import { PageStore } from "../page/page-store";
import { Asked } from "./asked";
import type { Chosen } from "./files/chosen";
import { type ListedFile, nextOf, withFate, withMore } from "./files/listed";
import type { OpenFile } from "./open-file";
import { GivenUp, Opening } from "./opening";
import type { Overwriting, Place, Saved, SavingPage } from "./saving";
import { NOTHING_OPEN, type SessionState, wouldLose } from "./session-state";
import { TEXTS } from "./texts";

/** The part of the page that is read only when a file is opened. */
type OpenPart = typeof import("./open-file") & Pick<typeof import("./files/content"), "contentOf">;

/** The page without its looks: which file is open, and what becomes of it. */
export class Session extends PageStore<SessionState> {
  /** Whether a signed file may be changed. */
  readonly signed = new Asked<boolean>((isShown) => {
    this.change({ asking: isShown ? "signed" : null });
  });
  /** Whether a file that somebody else has written may be overwritten. */
  readonly overwriting = new Asked<Overwriting>((isShown) => {
    this.change({ asking: isShown ? "overwriting" : null });
  });
  private opening: Opening | null = null;

  private readonly page: SavingPage;

  constructor(
    private readonly loadOpening: () => Promise<OpenPart>,
    handOver: SavingPage["handOver"],
  ) {
    super(NOTHING_OPEN);
    this.page = { handOver, askOverwriting: () => this.overwriting.ask() };
  }

  /** Takes files that a person has chosen, and opens the first of them. */
  openFiles(chosen: readonly Chosen[]): void {
    if (chosen.length === 0) return;
    const list = withMore(this.state.list, chosen);
    this.change({ list });
    const [first] = list.slice(-chosen.length);
    if (first !== undefined) this.openListed(first);
    if (chosen.length > 1) this.tell("note", TEXTS.several(chosen.length));
  }

  /** Opens a file of the list, once nothing unsaved is lost by it. */
  openListed({ id, chosen }: ListedFile): void {
    this.leave(() => {
      let place: Place | null = null;
      const read = async ({ contentOf }: OpenPart) => {
        const { bytes, stamp } = await contentOf(chosen);
        if (chosen.handle !== null) place = { handle: chosen.handle, stamp };
        return bytes;
      };
      void this.open(chosen.name, read, id, () => place);
    });
  }

  /** The next of the list that was not opened yet. */
  openNext(): void {
    const next = nextOf(this.state.list, this.state.present);
    if (next !== undefined) this.openListed(next);
  }

  /**
   * Opens a file in the place of the one that is open; one that cannot be read leaves everything as it is.
   * @param id its place in the list; null where it is not there
   */
  async open(
    name: string,
    read: (part: OpenPart) => Promise<Uint8Array>,
    id: number | null = null,
    place: () => Place | null = () => null,
  ): Promise<void> {
    this.giveUpOpening();
    this.change({ refusal: null, notice: null });
    const opening = new Opening(name, (state) => {
      this.change({ opening: state });
    });
    this.opening = opening;
    try {
      const file = await this.opened(name, read, opening);
      // What was asked about the file before it is settled.
      this.settleAsked();
      this.state.file?.close();
      this.ended(opening);
      const count = this.state.count + 1;
      this.change({ file, name, place: place(), present: id, count, isUnsaved: false, begun: [] });
      this.becomes(id, "opened");
      if (!file.book.hasLooks) this.tell("note", TEXTS.noLooks);
    } catch (error) {
      if (error instanceof GivenUp) return;
      this.ended(opening);
      this.becomes(id, "refused");
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

  private async opened(
    name: string,
    read: (part: OpenPart) => Promise<Uint8Array>,
    opening: Opening,
  ): Promise<OpenFile> {
    const pause = browserPause();
    const part = await opening.step(
      this.loadOpening().catch((cause: unknown) => {
        throw new SaidError(TEXTS.partMissing, { cause });
      }),
    );
    const bytes = await opening.step(read(part));
    // The part of the page was at work when it came: the file has a turn of its own.
    await pause();
    let file: OpenFile | null = null;
    const listener = {
      changed: () => {
        this.change({ isUnsaved: this.state.file?.book.isUnsaved ?? false });
      },
      refused: (error: unknown) => {
        this.report(error);
      },
      mayEndSignature: () => this.signed.ask(),
      begun: (names: readonly string[]) => {
        // The pane of a file that has gone may still settle what it was at.
        if (file !== null && this.state.file === file) this.change({ begun: names });
      },
    };
    file = await opening.step(part.openForPage(bytes, name, listener, opening.pausing(pause)));
    return file;
  }

  /** Saves the file where it was opened, where the browser lets pages do that; else hands a copy to the person. */
  save(): Promise<boolean> {
    const { place, name } = this.state;
    return this.saved((file) =>
      place === null
        ? file.save.copy(file.book, this.page, name)
        : file.save.back(file.book, this.page, place),
    );
  }

  /** Saves the file where the person says. */
  saveElsewhere(): Promise<boolean> {
    const { place, name } = this.state;
    return this.saved((file) => file.save.elsewhere(file.book, name, place?.handle ?? null));
  }

  private async saved(save: (file: OpenFile) => Promise<Saved | null>): Promise<boolean> {
    const { file, isSaving } = this.state;
    if (file === null || isSaving) return false;
    this.change({ isSaving: true });
    try {
      file.grid.takeOver();
      const saved = await save(file);
      if (saved === null) return false;
      file.book.saved();
      const { place, text } = saved;
      if (place !== null) this.change({ place, name: place.handle.name });
      this.becomes(this.state.present, "saved");
      this.tell("note", text);
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
      this.settleAsked();
      this.state.file?.close();
      const { count, list } = this.state;
      const isLeft = list.some(({ fate }) => fate === "waiting");
      this.change({ ...NOTHING_OPEN, count, list: isLeft ? list : [] });
    });
  }

  /** Does something that loses what is unsaved; asks before. */
  leave(next: () => void): void {
    this.state.file?.grid.takeOver();
    if (wouldLose(this.state)) this.change({ leaving: next });
    else next();
  }

  /** The answer to what becomes of what is unsaved. */
  async settle(answer: "save" | "discard" | "stay"): Promise<void> {
    const { leaving } = this.state;
    this.change({ leaving: null });
    if (answer === "stay" || leaving === null) return;
    if (answer === "discard" || (await this.save())) leaving();
  }

  /** What was asked about a file that goes is settled: nothing is changed any more. */
  private settleAsked(): void {
    this.signed.answer(false);
    this.overwriting.answer("stay");
  }

  private becomes(id: number | null, fate: ListedFile["fate"]): void {
    this.change({ list: withFate(this.state.list, id, fate) });
  }

  /** Says what went wrong. */
  report(error: unknown, before = ""): void {
    this.tell("problem", before + textOf(error));
    raise(error);
  }
}

function textOf(error: unknown): string {
  return error instanceof SaidError ? error.message : UNKNOWN_ERROR;
}

/** An error of the program itself: the person reads a general message, the browser's console gets the error. */
function raise(error: unknown): void {
  if (!(error instanceof SaidError)) reportError(error);
}
