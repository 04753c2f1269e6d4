import { Component, type ReactNode, Suspense } from "react";
import { PAGE_TEXTS } from "../../texts/pages";
import { NoticeBar } from "./NoticeBar";

interface Props {
  readonly children: ReactNode;
  /** What stands in its place meanwhile, and keeps that free. */
  readonly waiting?: ReactNode;
  /** What is shown where it cannot be had; else that it cannot. */
  readonly failed?: ReactNode;
}

/** A part of a page whose script is fetched when it is first needed. That it fails leaves the rest of the page as it is. */
export class LazyPart extends Component<Props, { readonly isFailed: boolean }> {
  override state = { isFailed: false };

  static getDerivedStateFromError(): { isFailed: boolean } {
    return { isFailed: true };
  }

  override render(): ReactNode {
    const { children, waiting = null, failed } = this.props;
    if (!this.state.isFailed) return <Suspense fallback={waiting}>{children}</Suspense>;
    return failed ?? <NoticeBar intent="warning">{PAGE_TEXTS.lazy.failed}</NoticeBar>;
  }
}
