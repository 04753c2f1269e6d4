import { Button } from "@fluentui/react-components";
import { goToPage } from "../../state/pages";
import { chosenSettings, saveChosen } from "../../state/settings-actions";
import { SETTINGS_TEXTS as TEXTS } from "../../texts/settings";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { NoticeBar } from "../parts/NoticeBar";

/** On other pages: settings were chosen and not saved. They stay as chosen until a person says what is to become of them. */
export default function UnsavedNotice() {
  const runner = useRunner();
  const state = usePaneState();
  if (chosenSettings(state) === state.settings) return null;
  return (
    <NoticeBar
      intent="warning"
      actions={
        <>
          <ActionButton size="small" onClick={() => void saveChosen(runner)}>
            {TEXTS.save}
          </ActionButton>
          <Button
            size="small"
            onClick={() => {
              runner.store.patch({ unsaved: null });
            }}
          >
            {TEXTS.discard}
          </Button>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              goToPage(runner, "settings");
            }}
          >
            {TEXTS.backToSettings}
          </Button>
        </>
      }
    >
      {TEXTS.unsaved}
    </NoticeBar>
  );
}
