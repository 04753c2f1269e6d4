import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import manifest from "../../../../../package.json";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { ABOUT_TEXTS as TEXTS } from "../../texts/about";
import DemoButton from "../first-run/DemoButton";
import { PageFrame } from "../parts/PageFrame";
import { Hint } from "../parts/Hint";
import { RuleList } from "./RuleList";

const useStyles = makeStyles({
  section: {
    padding: "12px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.subtitle2, margin: "0" },
  title: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  text: { ...typographyStyles.body1, margin: "4px 0 0" },
  list: { ...typographyStyles.body1, margin: "0", paddingLeft: "20px" },
  demo: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px", marginTop: "8px" },
});

/** Version, how to work with it, what happens to data, and the rules. */
export default function AboutPage() {
  const styles = useStyles();
  return (
    <PageFrame title={PANE_TEXTS.pages.about}>
      <section className={styles.section}>
        <h2 className={styles.name}>{TEXTS.name}</h2>
        <Hint>{TEXTS.version(manifest.version)}</Hint>
        <p className={styles.text}>{TEXTS.what}</p>
      </section>
      <section className={styles.section} aria-label={TEXTS.help}>
        <h2 className={styles.title}>{TEXTS.help}</h2>
        <ol className={styles.list}>
          {TEXTS.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className={styles.demo}>
          <DemoButton />
        </div>
      </section>
      <section className={styles.section} aria-label={TEXTS.privacy}>
        <h2 className={styles.title}>{TEXTS.privacy}</h2>
        <ul className={styles.list}>
          {TEXTS.privacyText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-label={TEXTS.rules}>
        <h2 className={styles.title}>{TEXTS.rules}</h2>
        <Hint>{TEXTS.documents}</Hint>
        <RuleList />
      </section>
    </PageFrame>
  );
}
