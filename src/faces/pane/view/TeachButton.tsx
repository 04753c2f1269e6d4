import { Button, type ButtonProps } from "@fluentui/react-components";
import { goToPage } from "../state/pages";
import { TEXTS } from "../texts";
import { useRunner } from "./pane-context";
import { useFocusBack } from "./use-focus-back";

/** The way to say what the columns of the sheet are. */
export function TeachButton(look: Pick<ButtonProps, "appearance" | "size" | "className">) {
  const runner = useRunner();
  return (
    <Button
      {...look}
      ref={useFocusBack("layout")}
      onClick={() => {
        goToPage(runner, "layout");
      }}
    >
      {TEXTS.teach}
    </Button>
  );
}
