import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { LeftInTheMiddle } from "../../../core/actions";
import { settleUnfinished } from "../state/settle-actions";
import { UNFINISHED_TEXTS as WORDS } from "../texts/unfinished";
import { usePaneState, useRunner } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";
import { NoticeBar } from "./parts/NoticeBar";

const useStyles = makeStyles({ title: { ...typographyStyles.body1Strong } });

/** An action that has stopped in the middle: one click leads to its end, another one back to before it. */
export default function UnfinishedNotice({ left }: { readonly left: LeftInTheMiddle }) {
  const { sheet, journal, others } = left;
  const styles = useStyles();
  const runner = useRunner();
  const { review } = usePaneState();
  const tab = review?.snapshot.sheet.name === sheet.name ? null : sheet.name;
  const isReport = journal?.action === "report";
  return (
    <NoticeBar
      intent="warning"
      actions={
        <>
          {!isReport && (
            <ActionButton size="small" onClick={() => void settleUnfinished(runner, "finish")}>
              {WORDS.finish}
            </ActionButton>
          )}
          {journal !== null && (
            <ActionButton size="small" onClick={() => void settleUnfinished(runner, "takeBack")}>
              {isReport ? WORDS.tidyUp : WORDS.takeBack}
            </ActionButton>
          )}
        </>
      }
    >
      <div className={styles.title}>{WORDS.title}</div>
      <div>
        {journal === null
          ? WORDS.marksOnly
          : isReport
            ? WORDS.report
            : WORDS.what(WORDS.actions[journal.action], tab, others.length + 1)}
      </div>
    </NoticeBar>
  );
}
