import { useState } from "react";
import { TEXTS as PANE_TEXTS } from "../../texts";
import type { ProfileDraft } from "../../state/profile-draft";
import { PageFrame } from "../parts/PageFrame";
import { ProfileEditor } from "./ProfileEditor";
import { ProfileLists } from "./ProfileLists";

/** The profiles that there are, or the form in which one is made. */
export default function ProfilesPage() {
  const [draft, setDraft] = useState<ProfileDraft | null>(null);
  return (
    <PageFrame title={PANE_TEXTS.pages.profiles}>
      {draft === null ? (
        <ProfileLists onEdit={setDraft} />
      ) : (
        <ProfileEditor
          first={draft}
          onDone={() => {
            setDraft(null);
          }}
        />
      )}
    </PageFrame>
  );
}
