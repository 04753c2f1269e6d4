import { createContext, useContext } from "react";
import type { Fault, Json } from "../../../../core/profile/format";
import type { ProfileDraft } from "../../state/profile-draft";

/** What the fields of a profile's form share. */
export interface DraftInHand {
  readonly draft: ProfileDraft;
  readonly faults: readonly Fault[];
  /** Puts another value at a path, "categories[1].points". */
  readonly set: (path: string, value: Json) => void;
}

export const DraftContext = createContext<DraftInHand | null>(null);

/** @throws Error outside the form */
export function useDraft(): DraftInHand {
  const inHand = useContext(DraftContext);
  if (inHand === null) throw new Error("field outside the form of a profile");
  return inHand;
}
