import { plain } from "../../src/core/number";
import type { Profile } from "../../src/core/profile";

/** A profile as the JSON text that `parseProfile` reads: a built-in one to begin one's own from. Numbers as strings. */
export function serializeProfile(profile: Profile): string {
  const { name, title, basis, decimals, reverseFormulas } = profile;
  const data = {
    name,
    title,
    basis,
    executionPoints: plain(profile.executionPoints),
    totalPoints: plain(profile.totalPoints),
    decimals,
    categories: profile.categories.map((category) => ({
      name: category.name,
      points: plain(category.points),
    })),
    grades: profile.grades.map(({ grade, from }) => ({ grade, from: plain(from) })),
    resultBands: profile.resultBands.map(({ words, from, to }) => ({
      words,
      from: plain(from),
      to: plain(to),
    })),
    lowExecution: plain(profile.lowExecution),
    overAchievement: plain(profile.overAchievement),
    heaviestRow: plain(profile.heaviestRow),
    reverseFormulas,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
