import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

export type NoticeBarProps = MessageBarProps & {
  /** The buttons below the text. */
  readonly actions?: ReactNode;
};

/** A message above the results, with what can be done about it. */
export function NoticeBar({ children, actions, ...rest }: NoticeBarProps) {
  return (
    <MessageBar layout="multiline" {...rest}>
      <MessageBarBody>{children}</MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
