import { useMemo } from "react";
import { type Finding, followersOf } from "../../../core/review";
import { TEXTS } from "../texts";
import { usePaneState } from "./pane-context";

/** What a finding's correction carries along, to stand on its button: "（连同总分）"; "" where it changes itself only. */
export function useFollowersText(finding: Finding): string {
  const { review } = usePaneState();
  return useMemo(() => {
    if (review === null || finding.correction === null) return "";
    return TEXTS.along(followersOf(review, finding).map(({ rule }) => rule.corrects ?? rule.title));
  }, [review, finding]);
}
