import { useState } from "react";

/** As many rows as are laid at once: so many are drawn within a frame, however many there are. */
const ROWS = 40;

/** A part of a long list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** The place of its first item in the list, counted from zero. */
  readonly from: number;
  readonly page: number;
  readonly pages: number;
  readonly go: (page: number) => void;
}

/**
 * Shows a long list page by page; one that has become shorter does not leave an empty page.
 * @param first the place of an item that is to be seen at first
 * @param rows how many are shown at once
 */
export function usePages<T>(all: readonly T[], first = 0, rows = ROWS): ListPage<T> {
  const [wanted, setWanted] = useState(() => Math.floor(Math.max(first, 0) / rows));
  const pages = Math.max(1, Math.ceil(all.length / rows));
  const page = Math.min(wanted, pages - 1);
  const from = page * rows;
  const go = (to: number) => {
    setWanted(Math.min(Math.max(to, 0), pages - 1));
  };
  return { items: all.slice(from, from + rows), from, page, pages, go };
}
