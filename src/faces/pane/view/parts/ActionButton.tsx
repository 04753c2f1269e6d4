import { Button, type ButtonProps } from "@fluentui/react-components";
import type { RefCallback } from "react";
import { usePaneState } from "../pane-context";

export type ActionButtonProps = ButtonProps & {
  /** It changes the sheet: out of reach where the sheet is protected. */
  readonly writes?: boolean;
  readonly ref?: RefCallback<HTMLElement>;
};

/** A button that begins an action: it waits, and keeps the focus, while another action is under way. */
export function ActionButton({ writes = false, disabled, disabledFocusable, ...rest }: ActionButtonProps) {
  const { busy, review } = usePaneState();
  const isLocked = writes && (review?.snapshot.isProtected ?? false);
  return (
    <Button
      {...rest}
      disabled={disabled === true || isLocked}
      disabledFocusable={disabledFocusable === true || busy !== null}
    />
  );
}
