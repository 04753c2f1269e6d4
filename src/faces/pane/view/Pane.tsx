import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeSource } from "../options";
import type { Runner } from "../state/runner";
import { TEXTS } from "../texts";
import { BusyStrip } from "./BusyStrip";
import { PageNav } from "./PageNav";
import { PageView } from "./PageView";
import { RunnerContext, usePaneState } from "./pane-context";

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

export interface PaneProps {
  readonly runner: Runner;
  readonly theme: ThemeSource;
}

/** The whole pane in its theme. */
export function Pane({ runner, theme }: PaneProps) {
  const styles = useStyles();
  const name = useSyncExternalStore(
    (listener) => theme.watch(listener),
    () => theme.current,
  );
  return (
    <FluentProvider theme={name === "dark" ? webDarkTheme : webLightTheme} className={styles.provider}>
      <RunnerContext.Provider value={runner}>
        <Layout />
      </RunnerContext.Provider>
    </FluentProvider>
  );
}

/** The way from page to page, and the page. */
function Layout() {
  const styles = useStyles();
  const { busy } = usePaneState();
  return (
    <main className={styles.pane} aria-label={TEXTS.pane} aria-busy={busy !== null}>
      <PageNav />
      <PageView />
      <BusyStrip />
    </main>
  );
}
