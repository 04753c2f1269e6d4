import { makeStyles, typographyStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { groupFindings } from "../state/cards";
import { TEXTS } from "../texts";
import { ChangesView } from "./ChangesView";
import { CommandBar } from "./CommandBar";
import { FindingGroupView } from "./FindingGroupView";
import { usePaneState } from "./pane-context";
import { ScoreCardView } from "./ScoreCardView";

const useStyles = makeStyles({
  right: { padding: "12px 16px" },
  rightTitle: {
    ...typographyStyles.body1Strong,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: "0",
  },
  ok: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  passed: { ...typographyStyles.body1, margin: "4px 0 0", paddingLeft: "44px" },
  setAside: {
    ...typographyStyles.caption1,
    margin: "0",
    padding: "8px 16px",
    color: tokens.colorNeutralForeground2,
  },
});

/** One form: its figures, then what was found. */
export function FormView() {
  const { review, cards, form: index } = usePaneState();
  const shown = review?.forms[index];
  const card = cards[index];
  if (shown === undefined || card === undefined) return null;
  const groups = groupFindings(shown);
  const found = groups.filter(({ count }) => count > 0);
  return (
    <>
      <ScoreCardView card={card} />
      <CommandBar />
      <ChangesView />
      <section aria-label={TEXTS.counts}>
        {found.length === 0 && <AllRight />}
        {found.map((group) => (
          <FindingGroupView key={group.severity} group={group} />
        ))}
      </section>
    </>
  );
}

/** A right form says what it was found right in. */
function AllRight() {
  const styles = useStyles();
  return (
    <div className={styles.right}>
      <p className={styles.rightTitle}>
        <CheckmarkCircle20Filled className={styles.ok} aria-hidden />
        {TEXTS.noFindings}
      </p>
      <ul className={styles.passed}>
        {TEXTS.passed.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
