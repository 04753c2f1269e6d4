import { makeStyles, tokens } from "@fluentui/react-components";
import { TEXTS } from "../texts";
import { CancelButton } from "./parts/CancelButton";
import { Spinner } from "./parts/Spinner";
import { usePaneState, useRunner } from "./pane-context";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    position: "absolute",
    left: "8px",
    right: "8px",
    bottom: "8px",
    zIndex: 2,
    minHeight: "40px",
    boxSizing: "border-box",
    padding: "6px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/**
 * What the pane is doing, and the way to stop it. It lies over the foot, whose buttons have to wait anyway, so that
 * nothing moves under the pointer when it comes and goes.
 */
export function BusyStrip() {
  const styles = useStyles();
  const { isFile } = useRunner().port;
  const { busy, review, whole, page } = usePaneState();
  // Before the first result, and on the way through the sheets, the page itself says it.
  const isShown = review !== null && (whole.progress === null || page !== "workbook");
  return (
    <div aria-live="polite">
      {busy !== null && busy.phase !== "quiet" && isShown && (
        <div className={styles.strip}>
          <Spinner label={busy.phase === "long" ? TEXTS.waiting(isFile) : TEXTS.busy[busy.kind]} />
          {busy.phase === "long" && <CancelButton text={TEXTS.cancel} />}
        </div>
      )}
    </div>
  );
}
