import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { ALL_RIGHT_TEXTS as TEXTS } from "../../texts/all-right";

const useStyles = makeStyles({
  right: { padding: "12px 16px" },
  title: { ...typographyStyles.body1Strong, display: "flex", alignItems: "center", gap: "8px", margin: "0" },
  ok: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  passed: { ...typographyStyles.body1, margin: "4px 0 0", paddingLeft: "44px" },
});

/** A right form says what it was found right in. */
export default function AllRight() {
  const styles = useStyles();
  return (
    <div className={styles.right}>
      <p className={styles.title}>
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
