import type { Notice } from "../page/page-store";
import type { ListedFile } from "./files/listed";
import type { OpenFile } from "./open-file";
import type { OpeningState } from "./opening";
import type { Place } from "./saving";

/** A file that could not be opened, and why. */
export interface Refusal {
  readonly name: string;
  readonly text: string;
}

/** What the page shows; a new object after every change. */
export interface SessionState {
  readonly file: OpenFile | null;
  /** What the open file is called; "" where none is. */
  readonly name: string;
  /** Where it stands on the disk, if the page may write there. */
  readonly place: Place | null;
  /** The files that were chosen, and which of them is open. */
  readonly list: readonly ListedFile[];
  readonly present: number | null;
  /** Counts what was opened: another number is another file. */
  readonly count: number;
  /** The file that is being opened. */
  readonly opening: OpeningState | null;
  readonly isSaving: boolean;
  readonly isUnsaved: boolean;
  /** What is begun in the pane and not saved there, each by its name: saving the file does not save it. */
  readonly begun: readonly string[];
  readonly notice: Notice | null;
  readonly refusal: Refusal | null;
  /** What to do once it is settled what becomes of what is unsaved. */
  readonly leaving: (() => void) | null;
  /** What is asked: whether the file, which is signed, may be changed; or overwritten, as somebody else has written it. */
  readonly asking: "signed" | "overwriting" | null;
}

/** Whether something is lost that a person has done, if the file goes. */
export function wouldLose({ isUnsaved, begun }: Pick<SessionState, "isUnsaved" | "begun">): boolean {
  return isUnsaved || begun.length > 0;
}

/** The start page, with nothing chosen. */
export const NOTHING_OPEN: SessionState = {
  file: null,
  name: "",
  place: null,
  list: [],
  present: null,
  count: 0,
  opening: null,
  isSaving: false,
  isUnsaved: false,
  begun: [],
  notice: null,
  refusal: null,
  leaving: null,
  asking: null,
};
