import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeSource } from "../options";
import type { PaneActions } from "../state/pane-actions";
import { TEXTS } from "../texts";
import { BusyStrip } from "./BusyStrip";
import { PageNav } from "./PageNav";
import { PageView } from "./PageView";
import { ActionsContext, usePaneState } from "./pane-context";

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

/** The way from page to page, and the page. */
function Layout({ now }: Pick<PaneProps, "now">) {
  const styles = useStyles();
  const { busy } = usePaneState();
  return (
    <main className={styles.pane} aria-label={TEXTS.pane} aria-busy={busy !== null}>
      <PageNav />
      <PageView now={now} />
      <BusyStrip />
    </main>
  );
}
