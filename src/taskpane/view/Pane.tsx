import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeSource } from "../options";
import type { PaneActions } from "../state/pane-actions";
import { TEXTS } from "../texts";
import { Footer } from "./Footer";
import { FormHeader } from "./FormHeader";
import { FormView } from "./FormView";
import { Notices } from "./Notices";
import { ActionsContext, usePaneState } from "./pane-context";
import { NoForm, Reading } from "./states";

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "0",
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  content: { flex: "1 1 0", overflowY: "auto", minHeight: "0" },
});

export interface PaneProps {
  readonly actions: PaneActions;
  readonly theme: ThemeSource;
  readonly now: () => Date;
}

/** The whole pane in its theme. */
export function Pane({ actions, theme, now }: PaneProps) {
  const styles = useStyles();
  const name = useSyncExternalStore(
    (listener) => theme.watch(listener),
    () => theme.current,
  );
  return (
    <FluentProvider theme={name === "dark" ? webDarkTheme : webLightTheme} className={styles.provider}>
      <ActionsContext.Provider value={actions}>
        <Layout now={now} />
      </ActionsContext.Provider>
    </FluentProvider>
  );
}

/** Head and foot stand still; what is between them scrolls. */
function Layout({ now }: Pick<PaneProps, "now">) {
  const styles = useStyles();
  const { review, busy, failure } = usePaneState();
  const hasForm = review !== null && review.forms.length > 0;
  const hasMarks = (review?.snapshot.marks.length ?? 0) > 0;
  return (
    <main className={styles.pane} aria-label={TEXTS.pane} aria-busy={busy !== null}>
      <div className={styles.content}>
        {hasForm && <FormHeader />}
        <Notices now={now} />
        {review === null && failure === null && <Reading />}
        {review !== null && !hasForm && <NoForm nearMiss={review.nearMiss} />}
        {hasForm && <FormView />}
      </div>
      {(hasForm || hasMarks) && <Footer />}
    </main>
  );
}
