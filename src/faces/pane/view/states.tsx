import { makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentSearch24Regular } from "@fluentui/react-icons";
import type { NearMiss } from "../../../core/form";
import { isOwnReport, nearMissText } from "../../../core/report";
import { TEXTS } from "../texts";
import { PAGE_TEXTS } from "../texts/pages";
import { DemoButton } from "./first-run/DemoButton";
import { FirstRun } from "./first-run/FirstRun";
import { usePaneState } from "./pane-context";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "48px 24px",
    textAlign: "center",
  },
  icon: { color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: "0", textWrap: "balance" },
  hint: { ...typographyStyles.caption1, margin: "0", color: tokens.colorNeutralForeground2 },
});

/** The first reading, before anything is known. */
export function Reading() {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <Spinner size="small" label={TEXTS.loading} labelPosition="below" delay={300} />
    </div>
  );
}

/** A sheet that holds no form; what came near to one is named. */
export function NoForm({ nearMiss }: { readonly nearMiss: NearMiss | null }) {
  const styles = useStyles();
  const { review, isKnown } = usePaneState();
  if (review !== null && isOwnReport(review.snapshot)) return <OwnReport />;
  if (!isKnown && nearMiss === null) return <FirstRun />;
  return (
    <section className={styles.state}>
      <DocumentSearch24Regular className={styles.icon} aria-hidden />
      <p className={styles.text}>{TEXTS.noForm}</p>
      {nearMiss !== null && <p className={styles.text}>{nearMissText(nearMiss.missing)}</p>}
      <p className={styles.hint}>{TEXTS.noFormHint}</p>
      <DemoButton />
    </section>
  );
}

/** A report or an overview of our own is nothing to be checked. */
function OwnReport() {
  const styles = useStyles();
  return (
    <section className={styles.state}>
      <DocumentSearch24Regular className={styles.icon} aria-hidden />
      <p className={styles.text}>{PAGE_TEXTS.report.isReport}</p>
    </section>
  );
}
