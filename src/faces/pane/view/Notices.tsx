import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense } from "react";
import { safeCount } from "../state/finding-cards";
import type { Outcome } from "../state/pane-state";
import { TEXTS } from "../texts";
import { PAGE_TEXTS } from "../texts/pages";
import { FailureNotice } from "./FailureNotice";
import { useActions, usePaneState } from "./pane-context";

// Few people ever see them: they are fetched when they are needed.
const OutsideQuestion = lazy(async () => ({ default: (await import("./OutsideQuestion")).OutsideQuestion }));
const UnfinishedNotice = lazy(async () => ({
  default: (await import("./UnfinishedNotice")).UnfinishedNotice,
}));

const useStyles = makeStyles({
  notices: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 16px" },
  filled: { paddingTop: "8px" },
});

/** What has to be said above the results: errors, what was done, what limits the reading. */
export function Notices({ now }: { readonly now: () => Date }) {
  const styles = useStyles();
  const { asking, busy, failure, outcome, record, review, isStale, settings, page, unfinished } =
    usePaneState();
  // What was corrected stands where the button was once nothing is left to correct, and in the history at any time.
  const isSaidElsewhere =
    outcome?.kind === "correct" &&
    outcome.remarks.length === 0 &&
    (page === "history" || (page === "sheet" && safeCount(review) === 0));
  const notices: ReactNode[] = [
    failure !== null && <FailureNotice key="failure" failure={failure} now={now} />,
    outcome !== null && failure === null && !isSaidElsewhere && <Done key="done" outcome={outcome} />,
    asking !== null && (
      <Suspense key="asking" fallback={null}>
        <OutsideQuestion asking={asking} />
      </Suspense>
    ),
    unfinished !== null && (
      <Suspense key="unfinished" fallback={null}>
        <UnfinishedNotice left={unfinished} />
      </Suspense>
    ),
    isStale && !settings.isLive && failure === null && busy === null && <Stale key="stale" />,
    review?.snapshot.isProtected && <Remark key="protected" intent="warning" text={TEXTS.protected} />,
    record.isNewer && <Remark key="newer" intent="info" text={TEXTS.unfinished.newer} />,
    record.isDamaged && <Damaged key="damaged" />,
    review?.snapshot.isTruncated && <Remark key="truncated" intent="info" text={TEXTS.truncated} />,
  ].filter(Boolean);
  return (
    <div
      className={notices.length > 0 ? `${styles.notices} ${styles.filled}` : styles.notices}
      aria-live="polite"
    >
      {notices}
    </div>
  );
}

/** What was done, and what could not be. */
function Done({ outcome: { text, remarks, sheet } }: { readonly outcome: Outcome }) {
  const actions = useActions();
  return (
    <MessageBar intent={remarks.length > 0 ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        {text}
        {remarks.map((remark) => (
          <div key={remark}>{remark}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        {sheet !== undefined && (
          <Button
            size="small"
            onClick={() => {
              actions.pages.show(sheet.id, { row: 0, column: 0 });
            }}
          >
            {PAGE_TEXTS.report.show}
          </Button>
        )}
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            actions.dismissOutcome();
          }}
        >
          {TEXTS.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Stale() {
  const actions = useActions();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{TEXTS.stale}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void actions.check()}>
          {TEXTS.recheck}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Something in the record cannot be read: clearing takes it away. */
function Damaged() {
  const actions = useActions();
  const { busy } = usePaneState();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{TEXTS.unfinished.damaged}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy !== null} onClick={() => void actions.correct.clear()}>
          {TEXTS.clear}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Remark({ intent, text }: { readonly intent: "warning" | "info"; readonly text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
