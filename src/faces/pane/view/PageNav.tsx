import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Page } from "../state/pane-state";
import { goToPage } from "../state/pages";
import { TEXTS } from "../texts";
import { usePaneState, usePaneStore } from "./pane-context";

const useStyles = makeStyles({
  nav: {
    display: "flex",
    flexWrap: "wrap",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    padding: "7px 10px 5px",
    // Enlarged to twice its size, the pane still has all tabs in one row.
    "@media (max-width: 279px)": { paddingLeft: "5px", paddingRight: "5px" },
    border: "none",
    borderBottom: "2px solid transparent",
    cursor: "pointer",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    // In high-contrast themes a transparent line is drawn like any other.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    ...typographyStyles.body1Strong,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    color: tokens.colorNeutralForeground1,
  },
});

/** The pages that stand side by side; the preview is a page of the sheet's. */
const TABS: readonly Page[] = ["sheet", "history", "workbook", "settings", "about"];

/** Pages that are opened from one of these. */
const BEHIND: Readonly<Partial<Record<Page, Page>>> = {
  preview: "sheet",
  layout: "sheet",
  profiles: "settings",
};

/** The way from page to page. */
export function PageNav() {
  const styles = useStyles();
  const store = usePaneStore();
  const { page } = usePaneState();
  const shown = BEHIND[page] ?? page;
  return (
    <nav className={styles.nav} aria-label={TEXTS.nav}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          className={mergeClasses(styles.tab, tab === shown && styles.current)}
          aria-current={tab === shown ? "page" : undefined}
          onClick={() => {
            goToPage({ store }, tab);
          }}
        >
          {TEXTS.pages[tab]}
        </button>
      ))}
    </nav>
  );
}
