import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeSource } from "../options";
import type { Store } from "../../../core/port";
import type { Opening } from "../state/opening";
import type { PaneState } from "../state/pane-state";
import { TEXTS } from "../texts";
import { PAGE_TEXTS } from "../texts/pages";
import { NotOpened } from "./NotOpened";
import { PageNav } from "./PageNav";
import { StoreContext, usePaneState } from "./pane-context";
import { Waiting } from "./parts/CenteredState";

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: {
    display: "flex",
    flexDirection: "column",
    position: "relative",
    height: "100%",
    minWidth: "0",
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The colours of both themes stand in theme.css: there before any script, and no script has to carry them. */
const IN_STYLES = {};

export interface PaneProps {
  readonly store: Store<PaneState>;
  readonly opening: Opening;
  readonly theme: ThemeSource;
}

/** The whole pane in its theme. */
export function Pane({ store, opening, theme }: PaneProps) {
  const styles = useStyles();
  const name = useSyncExternalStore(
    (listener) => theme.watch(listener),
    () => theme.current,
  );
  return (
    <FluentProvider
      theme={IN_STYLES}
      className={mergeClasses(styles.provider, name === "dark" ? "pane-dark" : "pane-light")}
    >
      <StoreContext.Provider value={store}>
        <Layout opening={opening} />
      </StoreContext.Provider>
    </FluentProvider>
  );
}

/** The way from page to page, and the page. It stands before its engine is there, which then fills it. */
function Layout({ opening }: Pick<PaneProps, "opening">) {
  const styles = useStyles();
  const { busy, page, review, failure } = usePaneState();
  const { current } = useSyncExternalStore(opening.stage.subscribe, opening.stage.get);
  const isOpening = current.kind === "waiting";
  const isReading = current.kind === "open" && page === "sheet" && review === null && failure === null;
  return (
    <main className={styles.pane} aria-label={TEXTS.pane} aria-busy={busy !== null || isOpening}>
      <PageNav />
      {/* From the first moment to the first result it is one wait: nothing blinks when the engine comes. */}
      {(isOpening || isReading) && (
        <Waiting text={page === "sheet" ? TEXTS.loading : PAGE_TEXTS.lazy.loading} />
      )}
      {current.kind === "open" && <current.engine.Content />}
      {current.kind === "failed" && (
        <NotOpened
          onRetry={() => {
            opening.retry();
          }}
        />
      )}
    </main>
  );
}
