import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy } from "react";
import { DocumentSearch24Regular } from "@fluentui/react-icons";
import type { NearMiss } from "../../../core/form";
import { isOwnReport, nearMissText } from "../../../core/report";
import { NO_FORM_TEXTS as TEXTS } from "../texts/no-form";
import { PAGE_TEXTS } from "../texts/pages";
import { usePaneState } from "./pane-context";
import { LazyPart } from "./parts/LazyPart";
import { CenteredState, StateText } from "./parts/CenteredState";
import { Hint } from "./parts/Hint";
import { TeachButton } from "./TeachButton";

// Once known, nobody sees them on a form.
const DemoButton = lazy(() => import(/* webpackChunkName: "first-run" */ "./first-run/DemoButton"));
const FirstRun = lazy(() => import(/* webpackChunkName: "first-run" */ "./first-run/FirstRun"));

const useStyles = makeStyles({ icon: { color: tokens.colorNeutralForeground3 } });

/** A sheet that holds no form; what came near to one is named. */
export default function NoForm({ nearMiss }: { readonly nearMiss: NearMiss | null }) {
  const { review, isKnown } = usePaneState();
  if (review !== null && isOwnReport(review.snapshot)) return <OwnReport />;
  if (!isKnown && nearMiss === null) {
    return (
      <LazyPart>
        <FirstRun />
      </LazyPart>
    );
  }
  // What its title calls something else does not become a form by its columns.
  const isClose = nearMiss !== null && nearMiss.other === null;
  return (
    <CenteredState>
      <Icon />
      {/* What a form needs is of no use where a table is near to one, or is something else. */}
      <StateText>{`${TEXTS.none}${nearMiss === null ? TEXTS.needs : ""}`}</StateText>
      {nearMiss !== null && <StateText>{nearMissText(nearMiss)}</StateText>}
      {/* Switching sheets needs no button: it is said before the first, or below the one that matters most. */}
      <Hint>{isClose ? TEXTS.teach : TEXTS.elsewhere}</Hint>
      <TeachButton {...(isClose && { appearance: "primary" })} />
      {isClose && <Hint>{TEXTS.elsewhere}</Hint>}
      <LazyPart>
        <DemoButton />
      </LazyPart>
    </CenteredState>
  );
}

/** A report or an overview of our own is nothing to be checked. */
function OwnReport() {
  return (
    <CenteredState>
      <Icon />
      <StateText>{PAGE_TEXTS.report.isReport}</StateText>
    </CenteredState>
  );
}

function Icon() {
  const styles = useStyles();
  return <DocumentSearch24Regular className={styles.icon} aria-hidden />;
}
