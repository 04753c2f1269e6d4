import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import { goToPage } from "../../state/pages";
import { FIRST_RUN_TEXTS } from "../../texts/first-run";
import { useRunner } from "../pane-context";
import { TeachButton } from "../TeachButton";
import DemoButton from "./DemoButton";

const { firstRun: TEXTS } = FIRST_RUN_TEXTS;

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "12px",
    padding: "24px 16px",
  },
  title: { ...typographyStyles.subtitle1, margin: "0" },
  text: { ...typographyStyles.body1, margin: "0" },
  list: { ...typographyStyles.body1, margin: "0", paddingLeft: "20px" },
});

/** The first time on a sheet without a form: what this is, and how to try it. */
export default function FirstRun() {
  const styles = useStyles();
  const runner = useRunner();
  return (
    <section className={styles.page} aria-label={TEXTS.title}>
      <h1 className={styles.title}>{TEXTS.title}</h1>
      <p className={styles.text}>{TEXTS.text}</p>
      <ul className={styles.list}>
        {TEXTS.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <DemoButton appearance="primary" />
      <TeachButton />
      <Button
        onClick={() => {
          runner.prefer({ isKnown: true });
          goToPage(runner, "about");
        }}
      >
        {TEXTS.help}
      </Button>
    </section>
  );
}
