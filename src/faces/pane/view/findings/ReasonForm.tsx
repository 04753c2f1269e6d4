import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type Address, type Cell, toA1 } from "../../../../core/cells";
import { cellText } from "../../../../core/form";
import { WorkbookError } from "../../../../core/port";
import type { Finding } from "../../../../core/review";
import { beforeWriting, type Draft, draftsOf, writeReason } from "../../state/reason-actions";
import { REASON_TEXTS as TEXTS } from "../../texts/reason";
import { useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { TextBox } from "../parts/TextBox";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  before: { ...typographyStyles.body1, margin: "0", overflowWrap: "anywhere" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  hint: { flex: "1 1 120px" },
});

interface Props {
  readonly finding: Finding;
  /** Where it belongs. */
  readonly at: Address;
  readonly cell: Cell;
}

/** A reason in the person's own words, for its cell on the sheet; what stands there is shown to be gone on with. */
export default function ReasonForm({ finding, at, cell }: Props) {
  const styles = useStyles();
  const runner = useRunner();
  const drafts = draftsOf(runner);
  const place = toA1(at);
  const key = `${finding.form.sheet.id} ${place}`;
  const stands = cellText(cell);
  const [draft, setDraft] = useState<Draft>(drafts.get(key) ?? { text: stands, shown: stands });
  const [isMissing, setIsMissing] = useState(false);
  const before = useBeforeWriting(finding);
  const keep = (next: Draft) => {
    drafts.set(key, next);
    setDraft(next);
    setIsMissing(false);
  };
  const write = async () => {
    if (draft.text.trim() === "") {
      setIsMissing(true);
      return;
    }
    const seen = await writeReason(runner, finding, key, draft);
    if (seen !== null) keep(seen);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <TextBox
        label={TEXTS.label(place)}
        value={draft.text}
        fault={isMissing ? TEXTS.missing : null}
        isAsked={false}
        onChange={(text) => {
          keep({ ...draft, text });
        }}
      />
      {before !== null && (
        <p className={styles.before} role="status">
          {before}
        </p>
      )}
      <div className={styles.foot}>
        <ActionButton writes size="small" type="submit">
          {TEXTS.write(place)}
        </ActionButton>
        <Hint className={styles.hint}>{TEXTS.hint}</Hint>
      </div>
    </form>
  );
}

/** What the sheet says of the cell, a moment later; where it cannot be told, why, since then nothing can be written. */
function useBeforeWriting(finding: Finding): string | null {
  const runner = useRunner();
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    beforeWriting(runner, finding).then(
      (text) => {
        if (!isGone) setSaid(text);
      },
      (error: unknown) => {
        if (isGone) return;
        if (error instanceof WorkbookError) setSaid(error.message);
        else runner.fail("check", error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [runner, finding]);
  return said;
}
