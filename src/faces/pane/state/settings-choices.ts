import { isPaletteName } from "../../../core/port";
import { type Profile, PROFILES } from "../../../core/profile";
import { DECIMALS, type WorkbookSettings } from "../../../core/review";
import { SETTINGS_TEXTS as TEXTS } from "../texts/settings";

/** One choice of a list, by a key that a page's element can hold. */
export interface ChoiceOption {
  readonly key: string;
  readonly text: string;
}

/** A setting as a list to choose from: what there is, what is chosen, and the settings with another choice. */
export interface SettingChoice {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly keyOf: (settings: WorkbookSettings) => string;
  readonly withKey: (settings: WorkbookSettings, key: string) => WorkbookSettings;
}

/** Stands for "as the form or the profile has it". */
const AUTO = "";

/** @param own what there is beside the built-in profiles */
export function profileChoice(own: readonly Pick<Profile, "name" | "title">[]): SettingChoice {
  return { ...PROFILE_CHOICE, options: [...PROFILE_CHOICE.options, ...own.map(profileOption)] };
}

const profileOption = ({ name, title }: Pick<Profile, "name" | "title">) => ({ key: name, text: title });

const PROFILE_CHOICE: SettingChoice = {
  label: TEXTS.profile,
  options: [{ key: AUTO, text: TEXTS.profileAuto }, ...PROFILES.map(profileOption)],
  keyOf: ({ profile }) => profile ?? AUTO,
  withKey: (settings, key) => ({ ...settings, profile: key === AUTO ? null : key }),
};

export const DECIMALS_CHOICE: SettingChoice = {
  label: TEXTS.decimals,
  options: [
    { key: AUTO, text: TEXTS.decimalsAuto },
    ...DECIMALS.map((count) => ({ key: `${count}`, text: TEXTS.decimalsCount(count) })),
  ],
  keyOf: ({ decimals }) => (decimals === null ? AUTO : `${decimals}`),
  withKey: (settings, key) => ({ ...settings, decimals: DECIMALS.find((each) => `${each}` === key) ?? null }),
};

export const CAP_CHOICE: SettingChoice = {
  label: TEXTS.cap,
  options: optionsOf(TEXTS.caps),
  keyOf: ({ cap }) => cap,
  withKey: (settings, key) => ({ ...settings, cap: key === "ask" ? "ask" : "auto" }),
};

export const WRITES_CHOICE: SettingChoice = {
  label: TEXTS.writes,
  options: optionsOf(TEXTS.writesKinds),
  keyOf: ({ writes }) => writes,
  withKey: (settings, key) => ({ ...settings, writes: key === "formulas" ? "formulas" : "values" }),
};

export const MARKS_CHOICE: SettingChoice = {
  label: TEXTS.marks,
  options: optionsOf(TEXTS.marksKinds),
  keyOf: ({ marks }) => marks,
  withKey: (settings, key) => ({ ...settings, marks: key === "none" ? "none" : "comments" }),
};

export const PALETTE_CHOICE: SettingChoice = {
  label: TEXTS.palette,
  options: optionsOf(TEXTS.palettes),
  keyOf: ({ palette }) => palette,
  withKey: (settings, key) => (isPaletteName(key) ? { ...settings, palette: key } : settings),
};

/** The texts of a setting's choices as a list, in their order. */
function optionsOf(texts: Readonly<Record<string, string>>): ChoiceOption[] {
  return Object.entries(texts).map(([key, text]) => ({ key, text }));
}

/** Whether two settings of a workbook say the same. */
export function isSameSettings(a: WorkbookSettings, b: WorkbookSettings): boolean {
  return [
    ...[PROFILE_CHOICE, DECIMALS_CHOICE, CAP_CHOICE, WRITES_CHOICE, MARKS_CHOICE, PALETTE_CHOICE],
  ].every(({ keyOf }) => keyOf(a) === keyOf(b));
}
