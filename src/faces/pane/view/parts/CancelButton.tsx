import { Button } from "@fluentui/react-components";
import { useRunner } from "../pane-context";

/** Stops what is under way; nothing that has not been written will be. */
export function CancelButton({ text }: { readonly text: string }) {
  const runner = useRunner();
  return (
    <Button
      size="small"
      onClick={() => {
        runner.cancel();
      }}
    >
      {text}
    </Button>
  );
}
