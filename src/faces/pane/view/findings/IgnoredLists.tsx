import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { IgnoredFinding } from "../../../../core/port";
import type { FormReview } from "../../../../core/review";
import { ignoredEntries } from "../../state/ignored-lines";
import { takeBackIgnored } from "../../state/ignore-actions";
import { IGNORE_TEXTS as WORDS } from "../../texts/ignore";
import { Group } from "../parts/Group";
import { useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";

const useStyles = makeStyles({
  list: { margin: "0", padding: "0 16px 8px", listStyleType: "none" },
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", padding: "4px 0" },
  title: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  hint: { padding: "0 16px" },
  button: { alignSelf: "start", gridColumn: "2", gridRow: "1 / 3" },
});

interface Props {
  readonly review: FormReview;
  /** Entries of the sheet that nothing answers to any more. */
  readonly obsolete: readonly IgnoredFinding[];
}

/** What a person has set aside on a form, and what of that is no more. */
export default function IgnoredLists({ review, obsolete }: Props) {
  return (
    <>
      <IgnoredList review={review} />
      <ObsoleteList entries={obsolete} />
    </>
  );
}

/** What a person has set aside on a form and why; each can be taken back. */
function IgnoredList({ review }: { readonly review: FormReview }) {
  const entries = ignoredEntries(review.setAside);
  if (entries.length === 0) return null;
  return (
    <Group icon={null} title={WORDS.list} count={review.setAside.length}>
      <Entries entries={entries} action={WORDS.takeBack} how="restored" />
    </Group>
  );
}

/** Entries that nothing answers to any more, on whichever form of the sheet. */
function ObsoleteList({ entries }: { readonly entries: readonly IgnoredFinding[] }) {
  const styles = useStyles();
  if (entries.length === 0) return null;
  return (
    <Group icon={null} title={WORDS.obsolete} count={entries.length}>
      <Hint className={styles.hint}>{WORDS.obsoleteHint}</Hint>
      <Entries
        entries={ignoredEntries(entries.map((entry) => ({ entry })))}
        action={WORDS.remove}
        how="removed"
      />
    </Group>
  );
}

interface EntriesProps {
  readonly entries: ReturnType<typeof ignoredEntries>;
  readonly action: string;
  readonly how: "restored" | "removed";
}

function Entries({ entries, action, how }: EntriesProps) {
  const styles = useStyles();
  const runner = useRunner();
  return (
    <ul className={styles.list}>
      {entries.map(({ key, entry, title, row }) => (
        <li key={key} className={styles.entry}>
          <span className={styles.title}>{`${title}（${row ?? WORDS.wholeForm}）`}</span>
          <span className={styles.quiet}>{WORDS.because(entry.reason)}</span>
          <ActionButton
            writes
            size="small"
            appearance="subtle"
            className={styles.button}
            aria-label={`${action} ${title}`}
            onClick={() => void takeBackIgnored(runner, entry, how)}
          >
            {action}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
