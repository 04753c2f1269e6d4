import type { Finding } from "../../../../core/review";
import { previewGroup, suggestedGroup } from "../../state/suggested-group";
import { TEXTS } from "../../texts";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";

/** Where several findings of one kind have suggested values: the way to look at all and accept them at once. */
export function AcceptGroup({ finding }: { readonly finding: Finding }) {
  const runner = useRunner();
  const group = suggestedGroup(usePaneState(), finding);
  if (group.length < 2 || !group.includes(finding)) return null;
  return (
    <ActionButton
      size="small"
      onClick={() => {
        previewGroup(runner, group);
      }}
    >
      {TEXTS.findings.acceptGroup(group.length)}
    </ActionButton>
  );
}
