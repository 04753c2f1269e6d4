import { askToClear } from "../state/pane-actions";
import type { RecordState } from "../state/pane-state";
import { TEXTS } from "../texts";
import { UNFINISHED_TEXTS as WORDS } from "../texts/unfinished";
import { useRunner } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";
import { NoticeBar } from "./parts/NoticeBar";

/** What is amiss with the workbook's record; what cannot be read is taken away by clearing. */
export default function RecordNotices({ record: { isNewer, isDamaged } }: { readonly record: RecordState }) {
  const runner = useRunner();
  const clear = (
    <ActionButton
      size="small"
      onClick={() => {
        askToClear(runner, true);
      }}
    >
      {TEXTS.clear}
    </ActionButton>
  );
  return (
    <>
      {isNewer && <NoticeBar intent="info">{WORDS.newer}</NoticeBar>}
      {isDamaged && (
        <NoticeBar intent="warning" actions={clear}>
          {WORDS.damaged}
        </NoticeBar>
      )}
    </>
  );
}
