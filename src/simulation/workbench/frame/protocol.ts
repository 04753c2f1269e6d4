import type { LiveWorkbook } from "../../../core/port";
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
  readonly isSetSupported: (name: string, version?: string) => boolean;
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
  /** The pane's own port: what it reads is plain data, its errors are of the frame's classes. */
  readonly port: Pick<LiveWorkbook, "sheets" | "read">;
}

declare global {
  interface Window {
    /** On the page; the frame reads it from its parent. */
    workbenchPage?: PageSide;
  }
}
