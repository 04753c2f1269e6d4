import { TEXTS as PANE_TEXTS } from "../../texts";
import { unsavedOf } from "../../state/unsaved";
import { usePaneState } from "../pane-context";
import { PageFrame } from "../parts/PageFrame";
import { ProfileEditor } from "./ProfileEditor";
import { ProfileLists } from "./ProfileLists";

/** The profiles that there are, or the form in which one is made. */
export default function ProfilesPage() {
  const { profile } = unsavedOf(usePaneState());
  return (
    <PageFrame title={PANE_TEXTS.pages.profiles}>
      {profile === null ? <ProfileLists /> : <ProfileEditor begun={profile} />}
    </PageFrame>
  );
}
