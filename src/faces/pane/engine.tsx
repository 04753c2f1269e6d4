import type { ComponentType } from "react";
import type { LiveWorkbook, OwnSheet, Pause, Store } from "../../core/port";
import type { PaneOptions } from "./options";
import { correctSafe } from "./state/correct-actions";
import { start } from "./state/pane-actions";
import type { PaneState } from "./state/pane-state";
import { preferencesIn } from "./state/preferences";
import { Runner } from "./state/runner";
import { Content } from "./view/Content";

/** What stands behind the frame of a pane: it reads, checks and writes, and shows what comes of it. */
export interface Engine {
  /** What fills the frame. */
  readonly Content: ComponentType;
  /** 一键重算 on the active sheet, once that has been looked at. */
  correct(): Promise<void>;
  /** The report on every sheet as it now stands, written nowhere. */
  report(file: string, pause: Pause, signal: AbortSignal): Promise<OwnSheet>;
  stop(): Promise<void>;
}

/** Begins to listen to a workbook and looks at its active sheet; what comes of it goes into the store. */
export function startEngine(
  port: LiveWorkbook,
  store: Store<PaneState>,
  {
    now = () => new Date(),
    preferences = preferencesIn(() => window.localStorage),
  }: Pick<PaneOptions, "now" | "preferences">,
): Engine {
  const runner = new Runner(port, now, preferences, undefined, store);
  const started = start(runner);
  return {
    Content: () => <Content runner={runner} />,
    correct: async () => {
      await started;
      await correctSafe(runner);
    },
    report: async (file, pause, signal) =>
      (await import(/* webpackChunkName: "workbook" */ "./state/write-report")).reportNow(
        runner,
        file,
        pause,
        signal,
      ),
    stop: async () => {
      runner.cancel();
      // Who has only just begun to listen can be told to stop once the workbook has heard of it.
      await started;
      await runner.stop();
    },
  };
}
