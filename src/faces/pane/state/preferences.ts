import { isKeptProfile, isTaughtLayout, type KeptProfile, type TaughtLayout } from "../../../core/port";

/** What is kept for the person on this computer, and not in a workbook. */
export interface Preferences {
  /** Findings are checked anew as cells change. */
  readonly isLive: boolean;
  /** The pane has been used before. */
  readonly isKnown: boolean;
  /** What the person has told of headers. */
  readonly layouts: readonly TaughtLayout[];
  /** Profiles of the person's own. */
  readonly profiles: readonly KeptProfile[];
}

const DEFAULT_PREFERENCES: Preferences = { isLive: true, isKnown: false, layouts: [], profiles: [] };

/** Where they are kept; a page in a frame may be shut out of it. */
export interface PreferenceStore {
  read(): Preferences;
  /** @returns false where nothing can be kept: what was chosen then lasts as long as the page */
  write(preferences: Preferences): boolean;
}

const KEY = "ziping.preferences";

/** @param storage gives the page's storage; browsers throw already at the asking where it is shut */
export function preferencesIn(storage: () => Pick<Storage, "getItem" | "setItem">): PreferenceStore {
  return {
    read: () => {
      try {
        return parse(storage().getItem(KEY));
      } catch {
        // Shut, or spoilt by others: everybody can work with the defaults, and writing tells whether it is kept.
        return DEFAULT_PREFERENCES;
      }
    },
    write: (preferences) => {
      try {
        storage().setItem(KEY, JSON.stringify(preferences));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function parse(text: string | null): Preferences {
  const value: unknown = text === null ? {} : JSON.parse(text);
  const { isLive, isKnown, layouts, profiles } = (
    typeof value === "object" && value !== null ? value : {}
  ) as Partial<Record<keyof Preferences, unknown>>;
  return {
    isLive: isLive !== false,
    isKnown: isKnown === true,
    layouts: Array.isArray(layouts) ? layouts.filter(isTaughtLayout) : [],
    profiles: Array.isArray(profiles) ? profiles.filter(isKeptProfile) : [],
  };
}
