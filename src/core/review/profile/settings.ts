import {
  paletteOf,
  PROFILE_PREFIX,
  readAllButLedger,
  type RecordedSettings,
  type RecordPart,
} from "../../port";
import { type Profile, profileNamed } from "../../profile";
import { capAdvice, scoreOverWeight } from "../../rules";
import { chooseProfile } from "./choose-profile";
import type { Finding, ProfileChooser } from "../types";
import { WORKBOOK_DEFAULTS, type WorkbookSettings } from "./defaults";

// Apart, since a pane shows them before it can check anything.
export { WORKBOOK_DEFAULTS, type WorkbookSettings };

/** Decimals that can be set. */
export const DECIMALS = [0, 1, 2, 3, 4] as const;

/** Reads settings; what is not there, or not in a known form (a later version's), is left to the defaults. */
export function settingsFrom(recorded: RecordedSettings = {}): WorkbookSettings {
  const { profile, decimals, cap, writes, marks } = recorded;
  return {
    profile: typeof profile === "string" ? nameIn(recorded, profile) : null,
    decimals: DECIMALS.find((each) => each === decimals) ?? null,
    cap: cap === "ask" ? "ask" : "auto",
    writes: writes === "formulas" ? "formulas" : "values",
    marks: marks === "none" ? "none" : "comments",
    palette: paletteOf(recorded),
  };
}

/** The name of a profile that there is: one of ours, by its name now, or one that the workbook carries. */
function nameIn(recorded: RecordedSettings, name: string): string | null {
  const isCarried = typeof recorded[PROFILE_PREFIX + name] === "string";
  return isCarried ? name : (profileNamed(name)?.name ?? null);
}

/** The settings that stand in a stored record. */
export function settingsOf(record: readonly RecordPart[]): WorkbookSettings {
  return settingsFrom(readAllButLedger(record).settings);
}

/** What is kept in the workbook: only what differs from the defaults. */
export function recordedSettings(settings: WorkbookSettings): RecordedSettings {
  const { profile, decimals, cap, writes, marks, palette } = settings;
  return {
    ...(profile !== null && { profile }),
    ...(decimals !== null && { decimals }),
    ...(cap !== WORKBOOK_DEFAULTS.cap && { cap }),
    ...(writes !== WORKBOOK_DEFAULTS.writes && { writes }),
    ...(marks !== WORKBOOK_DEFAULTS.marks && { marks }),
    ...(palette !== WORKBOOK_DEFAULTS.palette && { palette }),
  };
}

/**
 * Chooses by the settings: the profile that is set, else the one the form itself asks for, with the set decimals.
 * @param carried the profiles that the workbook carries
 */
export function chooserFor(
  { profile: name, decimals }: WorkbookSettings,
  carried: readonly Profile[] = [],
): ProfileChooser {
  const set = name === null ? null : (carried.find((each) => each.name === name) ?? profileNamed(name));
  const choose: ProfileChooser = (form) => {
    if (set !== null) return { profile: set, why: `按设置采用${set.title}口径` };
    const { profile, why } = chooseProfile(form);
    return {
      profile,
      why: name === null ? why : `工作簿设置的口径“${name}”无法读取，请在设置中重新选定；${why}`,
    };
  };
  return (form) => {
    const { profile, why } = choose(form);
    if (decimals === null || decimals === profile.decimals) return { profile, why };
    return { profile: { ...profile, decimals }, why: `${why}；按设置保留 ${decimals} 位小数` };
  };
}

/**
 * Where capping is to be asked for, its correction is a proposal: what 得分超过权重 corrects is a person's judgement as
 * much as arithmetic.
 */
export function asSet({ cap }: WorkbookSettings, findings: readonly Finding[]): readonly Finding[] {
  if (cap !== "ask") return findings;
  return findings.map((finding) =>
    finding.rule.id === scoreOverWeight.id && finding.correction?.kind === "safe"
      ? {
          ...finding,
          todo: capAdvice(finding.expected ?? ""),
          correction: { ...finding.correction, kind: "suggested" },
        }
      : finding,
  );
}
