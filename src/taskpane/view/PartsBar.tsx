import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { plain } from "../../number";
import type { ScorePart } from "../../review";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", height: "8px", margin: "8px 0 6px" },
  part: {
    minWidth: "4px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  scored: { height: "100%", backgroundColor: tokens.colorBrandBackground },
  list: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    margin: "0 0 8px",
    padding: "0",
    listStyleType: "none",
    fontVariantNumeric: "tabular-nums",
  },
});

/** What the total is made of: a bar to see it, and the same in words. */
export function PartsBar({ parts }: { readonly parts: readonly ScorePart[] }) {
  const styles = useStyles();
  if (parts.length === 0) return null;
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ label, share, filled }) => (
          <div key={label} className={styles.part} style={{ flexGrow: share, flexBasis: 0 }}>
            <div className={styles.scored} style={{ width: `${filled}%` }} />
          </div>
        ))}
      </div>
      <ul className={styles.list} aria-label={TEXTS.parts}>
        {parts.map(({ label, scored, weight }) => (
          <li key={label}>
            {TEXTS.part(label, scored === null ? "—" : plain(scored), weight === null ? "—" : plain(weight))}
          </li>
        ))}
      </ul>
    </>
  );
}
