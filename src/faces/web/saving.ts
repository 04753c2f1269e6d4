import type { PageWorkbook } from "./book/page-workbook";
import type { Stamp } from "./files/content";
import { checkedName, pickPlace } from "./files/places";
import { obtainLeave, stampAt, writeFile } from "./files/write";
import { SAVING } from "./files/texts";
import { FILE_TEXTS as TEXTS } from "./file-texts";

/** Where the open file stands on the person's disk, and what stood there when it was last read or written. */
export interface Place {
  readonly handle: FileSystemFileHandle;
  readonly stamp: Stamp;
}

/** What is to become of a file that somebody else has written meanwhile. */
export type Overwriting = "overwrite" | "elsewhere" | "stay";

/** What saving needs of the page. */
export interface SavingPage {
  /** Hands a copy to the person, as a download. */
  readonly handOver: (bytes: Uint8Array, name: string) => void;
  /** Puts the question to the person. */
  readonly askOverwriting: () => Promise<Overwriting>;
}

/** What came of saving: what to say, and where the file stands now. */
export interface Saved {
  readonly text: string;
  readonly place: Place | null;
}

/** A copy in the browser's downloads, under a name of its own. */
async function saveCopy(book: PageWorkbook, { handOver }: SavingPage, name: string): Promise<Saved> {
  const own = checkedName(name);
  handOver(await book.save(), own);
  return { text: TEXTS.saved(own), place: null };
}

/**
 * Over the file that was opened. What somebody else has written there since is not overwritten unasked.
 * @returns null where the person thinks better of it
 * @throws WorkbookError io; what stood there before stays, and so does what is open
 */
async function saveBack(book: PageWorkbook, page: SavingPage, place: Place): Promise<Saved | null> {
  const { handle } = place;
  await obtainLeave(handle);
  const bytes = await book.save();
  let known = place.stamp;
  for (;;) {
    const now = await stampAt(handle);
    if (now.size === known.size && now.time === known.time) break;
    const answer = await page.askOverwriting();
    if (answer === "stay") return null;
    if (answer === "elsewhere") return saveElsewhere(book, handle.name, handle);
    known = now;
  }
  return { text: SAVING.savedBack(handle.name), place: { handle, stamp: await writeFile(handle, bytes) } };
}

/**
 * Where the person says; from then on that is the file that is open.
 * @returns null where the person thinks better of it
 * @throws WorkbookError io
 */
async function saveElsewhere(
  book: PageWorkbook,
  name: string,
  beside: FileSystemFileHandle | null,
): Promise<Saved | null> {
  const handle = await pickPlace(checkedName(name), beside);
  if (handle === null) return null;
  const stamp = await writeFile(handle, await book.save());
  return { text: SAVING.savedElsewhere(handle.name), place: { handle, stamp } };
}

/** The ways in which an open file is saved. They come with the part of the page that opens files. */
export const WAYS = { copy: saveCopy, back: saveBack, elsewhere: saveElsewhere };
