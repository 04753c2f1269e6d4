import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { PAGE_TEXTS } from "../../texts/pages";
import { useActions, usePaneState } from "../pane-context";

const { demo: TEXTS } = PAGE_TEXTS;

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: "0", color: tokens.colorNeutralForeground2 },
});

/** Puts the demo form on a new worksheet, and says beforehand what that does. */
export function DemoButton({ appearance = "secondary" }: { readonly appearance?: "primary" | "secondary" }) {
  const styles = useStyles();
  const { pages } = useActions();
  const { busy } = usePaneState();
  const hint = useId();
  return (
    <>
      <Button
        appearance={appearance}
        disabledFocusable={busy !== null}
        aria-describedby={hint}
        onClick={() => void pages.putDemo()}
      >
        {TEXTS.put}
      </Button>
      <p id={hint} className={styles.hint}>
        {TEXTS.hint}
      </p>
    </>
  );
}
