import {
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  useFocusVisible,
} from "@fluentui/react-components";
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
  theme: {
    ...typographyStyles.body1,
    height: "100%",
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
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

export interface PaneProps {
  readonly store: Store<PaneState>;
  readonly opening: Opening;
  readonly theme: ThemeSource;
}

/**
 * The whole pane in its theme. It does without Fluent's provider: the colours of both themes stand in theme.css, there
 * before any script, and all else that it hands down is what Fluent's controls take by themselves.
 */
export function Pane({ store, opening, theme }: PaneProps) {
  const styles = useStyles();
  // Controls draw the ring of the focus where this tells that the keyboard is used.
  const keyboard = useFocusVisible<HTMLDivElement>();
  const name = useSyncExternalStore(
    (listener) => theme.watch(listener),
    () => theme.current,
  );
  return (
    <div
      ref={keyboard}
      dir="ltr"
      className={mergeClasses(styles.theme, name === "dark" ? "pane-dark" : "pane-light")}
    >
      <StoreContext.Provider value={store}>
        <Layout opening={opening} />
      </StoreContext.Provider>
    </div>
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
