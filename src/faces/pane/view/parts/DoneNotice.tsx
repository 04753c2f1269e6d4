import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TEXTS } from "../../texts";
import { useRunner } from "../pane-context";
import { NoticeBar } from "./NoticeBar";

interface Props {
  readonly text: string;
  readonly remarks: readonly string[];
  /** Lines that stand before the remarks, and are none. */
  readonly follows?: readonly string[];
  /** What can be done about it, before the button that closes it. */
  readonly action: ReactNode;
}

/** What was done, and what could not be; a person closes it. */
export function DoneNotice({ text, remarks, follows = [], action }: Props) {
  const runner = useRunner();
  return (
    <NoticeBar
      intent={remarks.length > 0 ? "warning" : "success"}
      actions={
        <>
          {action}
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              runner.store.patch({ outcome: null });
            }}
          >
            {TEXTS.close}
          </Button>
        </>
      }
    >
      {text}
      {[...follows, ...remarks].map((remark) => (
        <div key={remark}>{remark}</div>
      ))}
    </NoticeBar>
  );
}
