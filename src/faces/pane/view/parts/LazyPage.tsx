import { Button } from "@fluentui/react-components";
import { Component, type ReactNode, Suspense } from "react";
import { PAGE_TEXTS } from "../../texts/pages";
import { CenteredState, StateText, Waiting } from "./CenteredState";

const { lazy: TEXTS } = PAGE_TEXTS;

interface Props {
  readonly children: ReactNode;
  /** Where the person goes on when the page cannot be had. */
  readonly onLeave: () => void;
  /** What stands in its place meanwhile; of something amid a page, what keeps the place free. */
  readonly waiting?: ReactNode;
}

/** A page, or a part of one, whose script is loaded when it is first opened; if that fails, the person reads why and can leave. */
export class LazyPage extends Component<Props, { readonly isFailed: boolean }> {
  override state = { isFailed: false };

  static getDerivedStateFromError(): { isFailed: boolean } {
    return { isFailed: true };
  }

  override render(): ReactNode {
    if (this.state.isFailed) return <Failed onLeave={this.props.onLeave} />;
    const { children, waiting = <Waiting text={TEXTS.loading} /> } = this.props;
    return <Suspense fallback={waiting}>{children}</Suspense>;
  }
}

function Failed({ onLeave }: Pick<Props, "onLeave">) {
  return (
    <CenteredState role="alert">
      <StateText>{TEXTS.failed}</StateText>
      <Button onClick={onLeave}>{TEXTS.leave}</Button>
    </CenteredState>
  );
}
