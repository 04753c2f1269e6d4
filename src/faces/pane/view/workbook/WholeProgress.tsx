import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { WholeWorkbook } from "../../state/pane-state";
import { CancelButton } from "../parts/CancelButton";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  text: { ...typographyStyles.body1, overflowWrap: "anywhere", minWidth: "0" },
  track: {
    height: "4px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { height: "6px", border: "1px solid CanvasText" },
  },
  filled: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

/** How far going through the sheets has come, and the way to stop it. */
export function WholeProgress({ progress }: { readonly progress: NonNullable<WholeWorkbook["progress"]> }) {
  const styles = useStyles();
  const { done, total, sheet } = progress;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span className={styles.text}>{TEXTS.checking(done, total, sheet)}</span>
        <CancelButton text={TEXTS.cancel} />
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={TEXTS.progress}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div className={styles.filled} style={{ width: `${(100 * done) / total}%` }} />
      </div>
    </div>
  );
}
