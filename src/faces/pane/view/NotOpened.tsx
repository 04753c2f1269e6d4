import { Button } from "@fluentui/react-components";
import { OPENING_TEXTS as TEXTS } from "../texts/opening";
import { CenteredState, StateText } from "./parts/CenteredState";

/** The pane's engine could not be fetched: why, and the way to try again. */
export function NotOpened({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <CenteredState role="alert">
      <StateText>{TEXTS.failed}</StateText>
      <Button ref={focusAgain} onClick={onRetry}>
        {TEXTS.retry}
      </Button>
    </CenteredState>
  );
}

/** Who has tried in vain goes on from the same button. Who is at work on the sheet stays there. */
function focusAgain(button: HTMLElement | null): void {
  if (document.activeElement === document.body && document.hasFocus()) button?.focus();
}
