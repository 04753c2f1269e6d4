import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { Component, type ReactNode, Suspense } from "react";
import { PAGE_TEXTS } from "../../texts/pages";

const { lazy: TEXTS } = PAGE_TEXTS;

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "48px 24px",
  },
  text: {
    ...typographyStyles.body1,
    margin: "0",
    textAlign: "center",
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly children: ReactNode;
  /** Where the person goes on when the page cannot be had. */
  readonly onLeave: () => void;
}

/** A page whose script is fetched when it is first opened; where that fails, it is said, and the pane goes on. */
export class LazyPage extends Component<Props, { readonly isFailed: boolean }> {
  override state = { isFailed: false };

  static getDerivedStateFromError(): { isFailed: boolean } {
    return { isFailed: true };
  }

  override render(): ReactNode {
    if (this.state.isFailed) return <Failed onLeave={this.props.onLeave} />;
    return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>;
  }
}

function Loading() {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      <Spinner size="small" label={TEXTS.loading} labelPosition="below" delay={300} />
    </div>
  );
}

function Failed({ onLeave }: Pick<Props, "onLeave">) {
  const styles = useStyles();
  return (
    <div className={styles.state} role="alert">
      <p className={styles.text}>{TEXTS.failed}</p>
      <Button onClick={onLeave}>{TEXTS.leave}</Button>
    </div>
  );
}
