import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { LeftInTheMiddle } from "../../../core/actions";
import { TEXTS } from "../texts";
import { useActions, usePaneState } from "./pane-context";

const { unfinished: SAYS } = TEXTS;

/** An action that has stopped in the middle: one click leads to its end, another one back to before it. */
export function UnfinishedNotice({ left: { sheet, journal } }: { readonly left: LeftInTheMiddle }) {
  const actions = useActions();
  const { busy, review } = usePaneState();
  const tab = review?.snapshot.sheet.name === sheet.name ? null : sheet.name;
  const isReport = journal?.action === "report";
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{SAYS.title}</MessageBarTitle>
        <div>
          {journal === null
            ? SAYS.marksOnly
            : isReport
              ? SAYS.report
              : SAYS.what(SAYS.actions[journal.action], tab)}
        </div>
      </MessageBarBody>
      <MessageBarActions>
        {!isReport && (
          <Button
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => void actions.correct.finish()}
          >
            {SAYS.finish}
          </Button>
        )}
        {journal !== null && (
          <Button
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => void actions.correct.takeBack()}
          >
            {isReport ? SAYS.tidyUp : SAYS.takeBack}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
