import { UNSAVED_TEXTS as TEXTS } from "../texts/unsaved";
import type { UnsavedLayout } from "./layout-draft";
import type { PaneState } from "./pane-state";
import { isEdited, type UnsavedProfile, valueAt } from "./profile-draft";
import { isSameSettings } from "./settings-choices";

/** What is begun and not saved, as a person sees it: what is opened and not changed is nothing to them. */
export interface Begun {
  readonly settings: boolean;
  readonly profile: UnsavedProfile | null;
  readonly layouts: readonly UnsavedLayout[];
}

type Known = Pick<PaneState, "settings" | "unsaved">;

/** What of all that is kept differs from what is saved. */
export function begunIn({ settings, unsaved }: Known): Begun {
  if (unsaved === null) return { settings: false, profile: null, layouts: [] };
  const { profile, layouts } = unsaved;
  return {
    settings: !isSameSettings({ ...settings, ...unsaved.settings }, settings),
    profile: profile !== null && isEdited(profile) ? profile : null,
    layouts: layouts.filter(({ heads }) => heads.length > 0),
  };
}

/** "自定口径“某市 2024”", without a title 自定口径. */
export function profileName({ draft }: UnsavedProfile): string {
  const title = valueAt(draft, "title");
  return TEXTS.profile(typeof title === "string" ? title : "");
}

/** What is begun and not saved, each by its name, in the order in which the pane tells it. */
export function begunNames(state: Known): string[] {
  const { settings, profile, layouts } = begunIn(state);
  return [
    ...(settings ? [TEXTS.settings] : []),
    ...(profile === null ? [] : [profileName(profile)]),
    ...layouts.map(({ sheet }) => TEXTS.layout(sheet.name)),
  ];
}
