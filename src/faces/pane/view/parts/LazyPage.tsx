import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PAGE_TEXTS } from "../../texts/pages";
import { CenteredState, StateText, Waiting } from "./CenteredState";
import { LazyPart } from "./LazyPart";

const { lazy: TEXTS } = PAGE_TEXTS;

interface Props {
  readonly children: ReactNode;
  /** Where the person goes on when the page cannot be had. */
  readonly onLeave: () => void;
  /** What stands in its place meanwhile; of something amid a page, what keeps the place free. */
  readonly waiting?: ReactNode;
}

/** A page whose script is fetched when it is first opened; if that fails, the person reads why and can leave. */
export function LazyPage({ children, onLeave, waiting = <Waiting text={TEXTS.loading} /> }: Props) {
  const failed = (
    <CenteredState role="alert">
      <StateText>{TEXTS.failed}</StateText>
      <Button onClick={onLeave}>{TEXTS.leave}</Button>
    </CenteredState>
  );
  return (
    <LazyPart waiting={waiting} failed={failed}>
      {children}
    </LazyPart>
  );
}
