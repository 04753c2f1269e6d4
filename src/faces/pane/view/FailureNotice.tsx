import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookErrorCode } from "../../../core/port";
import { errorReport } from "../state/error-report";
import type { Failure } from "../state/pane-state";
import { checkActive } from "../state/pane-actions";
import { TEXTS } from "../texts";
import { useRunner } from "./pane-context";
import { NoticeBar } from "./parts/NoticeBar";

/** What a user can mend is no fault, and not worth a report. */
const MENDABLE: ReadonlySet<WorkbookErrorCode> = new Set([
  "edit-mode",
  "protected",
  "read-only",
  "signed",
  "changed",
  "gone",
  "too-large",
  "conflict",
  "inactive",
  "busy",
  "not-possible",
  "restart",
  "input",
]);

const useStyles = makeStyles({
  report: {
    ...typographyStyles.caption1,
    margin: "4px 0 0",
    padding: "8px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "all",
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What stopped an action, what to do, and for the unexpected a report to copy. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const runner = useRunner();
  const isMendable = MENDABLE.has(failure.code);
  const [report, setReport] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => {
    const text = errorReport(failure, runner.now(), navigator.userAgent);
    // Inside a frame the clipboard may be closed to us, or not be there at all: the text is shown instead.
    const clipboard = (navigator as Partial<Navigator>).clipboard;
    const copying =
      clipboard === undefined ? Promise.reject(new Error("no clipboard")) : clipboard.writeText(text);
    copying.then(
      () => {
        setIsCopied(true);
      },
      () => {
        setReport(text);
      },
    );
  };
  return (
    <NoticeBar
      intent={isMendable ? "warning" : "error"}
      role="alert"
      actions={
        <>
          <Button size="small" onClick={() => void checkActive(runner)}>
            {TEXTS.recheck}
          </Button>
          {!isMendable && (
            <Button size="small" onClick={copy}>
              {isCopied ? TEXTS.copied : TEXTS.copyReport}
            </Button>
          )}
        </>
      }
    >
      {failure.message === TEXTS.protected() ? TEXTS.protected(runner.port.isFile) : failure.message}
      {report !== null && (
        <>
          <div>{TEXTS.copyFailed}</div>
          <pre className={styles.report} tabIndex={0}>
            {report}
          </pre>
        </>
      )}
    </NoticeBar>
  );
}
