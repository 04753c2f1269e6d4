import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../../../core/review";
import { ignoreFinding } from "../../state/ignore-actions";
import { draftsOf } from "../../state/reason-actions";
import { TEXTS } from "../../texts";
import { IGNORE_TEXTS as WORDS } from "../../texts/ignore";
import { useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { TextBox } from "../parts/TextBox";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", minWidth: "0", marginTop: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  whole: { marginLeft: "-8px" },
  hint: { marginBottom: "8px" },
});

/** Asks why a finding may be ignored: without a reason it may not. Escape leaves it as it is. */
export default function IgnoreForm({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const runner = useRunner();
  const drafts = draftsOf(runner);
  const key = `${finding.form.sheet.id} ${finding.id}`;
  const [reason, setReason] = useState(drafts.get(key)?.text ?? "");
  const leave = () => {
    drafts.delete(key);
    runner.store.patch({ ignoring: null });
  };
  const [isWhole, setIsWhole] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={TEXTS.ignoring}
      onKeyDown={({ key }) => {
        if (key === "Escape") leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") setIsMissing(true);
        else {
          drafts.delete(key);
          void ignoreFinding(runner, finding, reason, isWhole);
        }
      }}
    >
      <TextBox
        label={WORDS.reason}
        value={reason}
        fault={isMissing ? WORDS.reasonMissing : null}
        isAsked
        onChange={(value) => {
          drafts.set(key, { text: value, shown: "" });
          setReason(value);
          setIsMissing(false);
        }}
      />
      <Checkbox
        className={styles.whole}
        label={WORDS.wholeRule(finding.rule.title)}
        checked={isWhole}
        onChange={(_, { checked }) => {
          setIsWhole(checked === true);
        }}
      />
      <Hint className={styles.hint}>{WORDS.kept}</Hint>
      <div className={styles.buttons}>
        <ActionButton size="small" type="submit" appearance="primary">
          {WORDS.confirm}
        </ActionButton>
        <Button size="small" onClick={leave}>
          {TEXTS.cancel}
        </Button>
      </div>
    </form>
  );
}
