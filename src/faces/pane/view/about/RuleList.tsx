import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CATALOGUE } from "../../../../core/rules";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { ABOUT_TEXTS as TEXTS } from "../../texts/about";
import { Hint } from "../parts/Hint";

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  list: { margin: "4px 0 0", padding: "0", listStyleType: "none" },
  rule: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "36px minmax(0, 1fr) auto",
    columnGap: "4px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  id: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  basis: {
    ...typographyStyles.caption1,
    gridColumn: "2 / 4",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Every rule of the catalogue: what it looks at, how grave that is, what it rests on. */
export function RuleList() {
  const styles = useStyles();
  return (
    <>
      <Hint>{TEXTS.rulesHint(CATALOGUE.length)}</Hint>
      <ul className={styles.list}>
        {CATALOGUE.map(({ id, title, severity, basis }) => (
          <li key={id} className={styles.rule}>
            <span className={styles.id}>{id}</span>
            <span>{title}</span>
            <span className={styles.quiet}>{PANE_TEXTS.groups[severity]}</span>
            <span className={styles.basis}>{TEXTS.basis(basis)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
