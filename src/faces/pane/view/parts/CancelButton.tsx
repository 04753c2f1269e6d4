import { Button } from "@fluentui/react-components";
import { useActions } from "../pane-context";

/** Stops what is under way; nothing that has not been written will be. */
export function CancelButton({ text }: { readonly text: string }) {
  const actions = useActions();
  return (
    <Button
      size="small"
      onClick={() => {
        actions.cancel();
      }}
    >
      {text}
    </Button>
  );
}
