import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, type ReactNode } from "react";
import { safeCount } from "../state/finding-cards";
import type { Outcome } from "../state/pane-state";
import { checkActive, goToSheet } from "../state/pane-actions";
import { TEXTS } from "../texts";
import { PAGE_TEXTS } from "../texts/pages";
import { FailureNotice } from "./FailureNotice";
import { usePaneState, useRunner } from "./pane-context";
import { LazyPart } from "./parts/LazyPart";
import { DoneNotice } from "./parts/DoneNotice";
import { NoticeBar } from "./parts/NoticeBar";

// Few people ever see them: their scripts are loaded when they are needed.
const OutsideQuestion = lazy(() => import(/* webpackChunkName: "rare" */ "./OutsideQuestion"));
const UnfinishedNotice = lazy(() => import(/* webpackChunkName: "rare" */ "./UnfinishedNotice"));
const UnreadNotices = lazy(() => import(/* webpackChunkName: "rare" */ "./UnreadNotices"));
// Fetched with the page on which settings are chosen.
const UnsavedNotice = lazy(() => import(/* webpackChunkName: "settings" */ "./settings/UnsavedNotice"));
const RecordNotices = lazy(() => import(/* webpackChunkName: "rare" */ "./RecordNotices"));

const useStyles = makeStyles({
  notices: {
    ...{ display: "flex", flexDirection: "column", gap: "8px", padding: "0 16px" },
    ":not(:empty)": { paddingTop: "8px" },
  },
  // What came of a button far down on a long page is read where the person is; never more than half of the pane.
  held: {
    position: "sticky",
    top: "0",
    zIndex: 1,
    maxHeight: "50vh",
    overflowY: "auto",
    ":not(:empty)": { paddingBottom: "8px" },
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Messages beside the results: errors, what was done, what limits the check. */
export function Notices() {
  const styles = useStyles();
  const { isFile } = useRunner().port;
  const { asking, busy, failure, outcome, record, review, isStale, settings, page, unfinished, unsaved } =
    usePaneState();
  // Once nothing is left to correct, the command bar says what was corrected; the history page always does.
  const isShownElsewhere =
    // The page of all forms has a place of its own for what was done with all of them.
    (outcome?.kind === "workbook" && page === "workbook") ||
    (outcome?.kind === "correct" &&
      outcome.remarks.length === 0 &&
      (page === "history" || (page === "sheet" && safeCount(review) === 0)));
  const notices: ReactNode[] = [
    failure !== null && <FailureNotice key="failure" failure={failure} />,
    outcome !== null && failure === null && !isShownElsewhere && <Done key="done" outcome={outcome} />,
    asking !== null && (
      <LazyPart key="asking">
        <OutsideQuestion asking={asking} />
      </LazyPart>
    ),
    unfinished !== null && (
      <LazyPart key="unfinished">
        <UnfinishedNotice left={unfinished} />
      </LazyPart>
    ),
    unsaved !== null && (
      <LazyPart key="unsaved">
        <UnsavedNotice />
      </LazyPart>
    ),
    isStale && !settings.isLive && failure === null && busy === null && <Stale key="stale" />,
    review?.snapshot.isProtected && (
      <NoticeBar key="protected" intent="warning">
        {TEXTS.protected(isFile)}
      </NoticeBar>
    ),
    (record.isNewer || record.isDamaged) && (
      <LazyPart key="record">
        <RecordNotices record={record} />
      </LazyPart>
    ),
    review?.snapshot.areCommentsUnread && (
      <NoticeBar key="comments" intent="warning">
        {TEXTS.commentsUnread}
      </NoticeBar>
    ),
    review !== null && review.unread.length > 0 && (
      <LazyPart key="unread">
        <UnreadNotices tables={review.unread} />
      </LazyPart>
    ),
    review?.snapshot.isTruncated && (
      <NoticeBar key="truncated" intent="info">
        {TEXTS.truncated}
      </NoticeBar>
    ),
  ].filter(Boolean);
  return (
    <div
      className={mergeClasses(styles.notices, notices.length > 0 && page !== "sheet" && styles.held)}
      aria-live="polite"
    >
      {notices}
    </div>
  );
}

/** What was done; a sheet that was made can be shown. */
function Done({ outcome: { text, remarks, follows, sheet } }: { readonly outcome: Outcome }) {
  const runner = useRunner();
  const action = sheet !== undefined && (
    <Button
      size="small"
      onClick={() => {
        goToSheet(runner, sheet.id, { row: 0, column: 0 });
      }}
    >
      {PAGE_TEXTS.report.show}
    </Button>
  );
  return <DoneNotice text={text} remarks={remarks} action={action} {...(follows && { follows })} />;
}

/** Cells were changed, and are not checked by themselves. */
function Stale() {
  const runner = useRunner();
  const again = (
    <Button size="small" onClick={() => void checkActive(runner)}>
      {TEXTS.recheck}
    </Button>
  );
  return (
    <NoticeBar intent="info" actions={again}>
      {TEXTS.stale}
    </NoticeBar>
  );
}
