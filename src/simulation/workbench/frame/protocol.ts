import type { ThemeSource } from "../../../faces/pane";
import type { Bridge } from "../../host";

/**
 * What the page offers to the pane's frame. Only plain values and functions cross the border: both windows have their
 * own classes, and between client and host there is nothing but text, as in Excel.
 */
export interface PageSide {
  readonly bridge: Bridge;
  readonly workbookName: string;
  /** How long the pane waits for an answer, in milliseconds; the adapter's own patience where left out. */
  readonly patience: number | undefined;
  isSetSupported(name: string, version?: string): boolean;
  readonly theme: ThemeSource;
  /** The pane is on the page. */
  ready(pane: PaneSide): void;
  /** F6 in the pane: the grid is next. */
  leave(): void;
}

/** What the pane's frame offers to the page. */
export interface PaneSide {
  focus(): void;
  /** 一键重算, as by the ribbon's button. */
  correct(): Promise<void>;
  /** What `sheets()` and `read(id)` of the pane's own port give, as JSON text; errors as `Failure`. */
  sheets(): Promise<string>;
  read(sheetId: string): Promise<string>;
}

/** A WorkbookError on its way to the other window. */
export interface Failure {
  readonly failure: { readonly code: string; readonly detail: string; readonly message: string };
}

declare global {
  interface Window {
    /** On the page; the frame reads it from its parent. */
    workbenchPage?: PageSide;
  }
}
