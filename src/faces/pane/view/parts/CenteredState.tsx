import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Spinner } from "./Spinner";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "48px 24px",
    textAlign: "center",
  },
  text: { ...typographyStyles.body1, margin: "0", textWrap: "balance" },
});

export interface CenteredStateProps {
  readonly children: ReactNode;
  readonly role?: "alert";
}

/** What fills a page that has no content: why, and what can be done. */
export function CenteredState({ children, ...rest }: CenteredStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.state} {...rest}>
      {children}
    </div>
  );
}

export function StateText({ children }: Pick<CenteredStateProps, "children">) {
  const styles = useStyles();
  return <p className={styles.text}>{children}</p>;
}

/** Something is on its way; where it comes at once, nothing is shown. */
export function Waiting({ text }: { readonly text: string }) {
  return (
    <CenteredState>
      <Spinner large label={text} delay={300} />
    </CenteredState>
  );
}
