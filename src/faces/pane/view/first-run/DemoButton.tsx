import { useId } from "react";
import { putDemo } from "../../state/demo-actions";
import { FIRST_RUN_TEXTS } from "../../texts/first-run";
import { useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";

const { demo: TEXTS } = FIRST_RUN_TEXTS;

/** Puts the demo form on a new worksheet, and says beforehand what that does. */
export default function DemoButton({
  appearance = "secondary",
}: {
  readonly appearance?: "primary" | "secondary";
}) {
  const runner = useRunner();
  const hint = useId();
  return (
    <>
      <ActionButton appearance={appearance} aria-describedby={hint} onClick={() => void putDemo(runner)}>
        {TEXTS.put}
      </ActionButton>
      <Hint id={hint}>{TEXTS.hint}</Hint>
    </>
  );
}
