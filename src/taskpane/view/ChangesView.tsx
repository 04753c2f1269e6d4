import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import { toA1 } from "../../sheet";
import { TEXTS } from "../texts";
import { GroupTitle } from "./GroupTitle";
import { useActions, usePaneState } from "./pane-context";

const useStyles = makeStyles({
  ok: { color: tokens.colorPaletteGreenForeground1 },
  list: {
    margin: "0",
    padding: "0 0 4px",
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  change: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    columnGap: "12px",
    width: "100%",
    padding: "4px 16px 4px 38px",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the last correction has changed: each line shows its cell on the sheet. */
export function ChangesView() {
  const styles = useStyles();
  const actions = useActions();
  const { outcome } = usePaneState();
  const changes = outcome?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <section aria-label={TEXTS.changes}>
      <GroupTitle
        icon={<CheckmarkCircle16Filled className={styles.ok} aria-hidden />}
        text={TEXTS.changes}
        count={changes.length}
      />
      <ul className={styles.list}>
        {changes.map(({ at, subject, from, to }) => (
          <li key={toA1(at)}>
            <button
              type="button"
              className={styles.change}
              onClick={() => {
                actions.goTo(at);
              }}
            >
              <span>{subject}</span>
              <span>
                <span className={styles.quiet}>{from}</span>
                {` → ${to}`}
              </span>
              <span className={styles.quiet}>{toA1(at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
