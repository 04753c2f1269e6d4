import path from "node:path";
import { NATIONAL_2020, type Profile, PROFILES } from "../../src/core/profile";
import { CERTAINTY_TEXTS, differencesOf, gradesText, splitText } from "../../src/core/report/profiles";

export const PROFILES_PAGE = path.join(__dirname, "../../docs/profiles.md");

/** The table of the built-in profiles: where each is from, how certain it is, what it has otherwise. */
export function profileTable(): string {
  const rows = PROFILES.map(
    (profile) =>
      `| \`${profile.name}\` | ${profile.title} | ${profile.basis}（${CERTAINTY_TEXTS[profile.certainty]}） | ${linesOf(profile).join("；")} |`,
  );
  return [
    "| 名称 | 适用 | 依据 | 与全国通用（2020）不同之处 |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function linesOf(profile: Profile): string[] {
  if (profile === NATIONAL_2020) return [`默认。${splitText(profile)}`, gradesText(profile)];
  return differencesOf(profile, NATIONAL_2020, "全国");
}
