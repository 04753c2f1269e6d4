import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../../../core/review";
import { TEXTS } from "../../texts";
import { useActions, usePaneState } from "../pane-context";

const { ignoring: WORDS } = TEXTS;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", marginTop: "8px" },
  buttons: { display: "flex", gap: "8px" },
  whole: { marginLeft: "-8px" },
  hint: { ...typographyStyles.caption1, margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** Asks why a finding may be ignored: without a reason it may not. Escape leaves it as it is. */
export function IgnoreForm({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { ignoring } = useActions();
  const { busy } = usePaneState();
  const [reason, setReason] = useState("");
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
      aria-label={WORDS.open}
      onKeyDown={({ key }) => {
        if (key === "Escape") ignoring.leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") setIsMissing(true);
        else void ignoring.confirm(finding, reason, isWhole);
      }}
    >
      <Field
        label={WORDS.reason}
        validationState={isMissing ? "error" : "none"}
        {...(isMissing && { validationMessage: WORDS.reasonMissing })}
      >
        <Textarea
          value={reason}
          rows={2}
          autoFocus
          aria-required
          onChange={(_, { value }) => {
            setReason(value);
            setIsMissing(false);
          }}
        />
      </Field>
      <Checkbox
        className={styles.whole}
        label={WORDS.wholeRule(finding.rule.title)}
        checked={isWhole}
        onChange={(_, { checked }) => {
          setIsWhole(checked === true);
        }}
      />
      <p className={styles.hint}>{WORDS.kept}</p>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy !== null}>
          {WORDS.confirm}
        </Button>
        <Button
          size="small"
          onClick={() => {
            ignoring.leave();
          }}
        >
          {TEXTS.cancel}
        </Button>
      </div>
    </form>
  );
}
