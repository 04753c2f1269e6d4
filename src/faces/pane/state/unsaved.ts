import type { WorkbookSettings } from "../../../core/review";
import type { PaneState, Unsaved } from "./pane-state";
import type { Runner } from "./runner";
import { begunNames } from "./unsaved-names";

const NOTHING: Unsaved = { settings: {}, profile: null, layouts: [] };

type Held = Pick<Runner, "store" | "port">;

/** What is begun and not saved, of every kind. */
export function unsavedOf({ unsaved }: Pick<PaneState, "unsaved">): Unsaved {
  return unsaved ?? NOTHING;
}

/** Keeps what a person has begun, of one kind or several; who holds the workbook hears of it. */
export function keepUnsaved({ store, port }: Held, part: Partial<Unsaved>): void {
  const unsaved = { ...unsavedOf(store.get()), ...part };
  const { settings, profile, layouts } = unsaved;
  const isNothing = Object.keys(settings).length === 0 && profile === null && layouts.length === 0;
  store.patch({ unsaved: isNothing ? null : unsaved });
  port.begun?.(begunNames(store.get()));
}

/**
 * Settings have been saved: what was chosen as it now is, or has been chosen anew by this, is no longer open. To be told
 * before the pane shows them.
 */
export function settingsSaved(held: Held, saved: WorkbookSettings): void {
  const { settings: before, unsaved } = held.store.get();
  const open = changesTo(saved, { ...saved, ...unsavedOf({ unsaved }).settings });
  const anew = changesTo(before, saved);
  const settings = Object.fromEntries(Object.entries(open).filter(([key]) => !(key in anew)));
  keepUnsaved(held, { settings });
}

/** What one has to change of settings to come to others. */
export function changesTo(from: WorkbookSettings, to: WorkbookSettings): Partial<WorkbookSettings> {
  const keys = ["profile", "decimals", "cap", "writes", "marks", "palette"] as const;
  return Object.fromEntries(keys.flatMap((key) => (from[key] === to[key] ? [] : [[key, to[key]]])));
}
