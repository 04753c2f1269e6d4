import { Input, makeStyles, Select } from "@fluentui/react-components";
import type { FormReview } from "../../../../core/review";
import { rulesFound } from "../../state/filter";
import { changeFilter } from "../../state/pane-actions";
import { FILTER_TEXTS as WORDS } from "../../texts/filters";
import { usePaneState, useRunner } from "../pane-context";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: "8px",
    padding: "8px 16px 0",
  },
  field: { width: "100%", minWidth: "0" },
});

interface Props {
  readonly review: FormReview;
  /** A person has just asked for it, and goes on by typing. */
  readonly isAsked: boolean;
}

/** A search through the findings, and a choice of rules. */
export function FilterFields({ review, isAsked }: Props) {
  const styles = useStyles();
  const runner = useRunner();
  const { filter } = usePaneState();
  return (
    <div className={styles.fields} role="search">
      <Input
        size="small"
        type="search"
        autoFocus={isAsked}
        className={styles.field}
        aria-label={WORDS.search}
        placeholder={WORDS.searchHint}
        value={filter.query}
        onChange={(_, { value }) => {
          changeFilter(runner, { query: value });
        }}
      />
      <Select
        size="small"
        className={styles.field}
        aria-label={WORDS.rule}
        value={filter.rule ?? ""}
        onChange={(_, { value }) => {
          changeFilter(runner, { rule: value === "" ? null : value });
        }}
      >
        <option value="">{WORDS.allRules}</option>
        {rulesFound(review).map(({ id, title, count }) => (
          <option key={id} value={id}>
            {WORDS.ruleCount(id, title, count)}
          </option>
        ))}
      </Select>
    </div>
  );
}
