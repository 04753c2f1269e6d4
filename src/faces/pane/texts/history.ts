import type { RunEntry } from "../../../core/actions";

const STATES = {
  standing: "",
  superseded: "已由后来的更正覆盖",
  changed: "更正后又被改动，撤销时保持现状",
} satisfies Record<RunEntry["state"], string>;

/** The page of what has been corrected on the sheet. */
export const HISTORY_TEXTS = {
  hint: "在本工作表上的各次更正，最近的在前。记录保存在工作簿中。",
  empty: "本工作表还没有更正记录。",
  run: (count: number) => `更正 ${count} 处`,
  undoRun: "撤销此次",
  note: (state: RunEntry["state"], formula: string | null) =>
    [formula === null ? "" : `公式 ${formula}`, STATES[state]].filter(Boolean).join("；"),
} as const;
