import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Filter16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FormReview } from "../../../../core/review";
import { groupFindings } from "../../state/finding-cards";
import { NO_FILTER } from "../../state/pane-state";
import { changeFilter } from "../../state/pane-actions";
import { TEXTS } from "../../texts";
import { FILTER_TEXTS as WORDS } from "../../texts/filters";
import { usePaneState, useRunner } from "../pane-context";
import { FilterFields } from "./FilterFields";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px", padding: "8px 12px 0 16px" },
  chip: {
    ...typographyStyles.caption1,
    padding: "3px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    ...typographyStyles.caption1Strong,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  more: { marginLeft: "auto", minWidth: "auto" },
});

/** The kinds of findings with their counts, each of which can be looked at alone; a search and a choice of rules. */
export default function Filters({ review }: { readonly review: FormReview }) {
  const styles = useStyles();
  const runner = useRunner();
  const { filter } = usePaneState();
  const [isOpen, setIsOpen] = useState(false);
  const isFiltered = filter.query !== "" || filter.rule !== null;
  return (
    <>
      <div className={styles.bar} role="group" aria-label={WORDS.filter}>
        {groupFindings(review)
          .filter(({ cards }) => cards.length > 0)
          .map(({ severity, cards }) => (
            <button
              key={severity}
              type="button"
              className={mergeClasses(styles.chip, filter.severity === severity && styles.pressed)}
              aria-pressed={filter.severity === severity}
              onClick={() => {
                changeFilter(runner, { severity: filter.severity === severity ? null : severity });
              }}
            >
              {`${TEXTS.groups[severity]} ${cards.length}`}
            </button>
          ))}
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          icon={<Filter16Regular />}
          aria-label={WORDS.filter}
          title={WORDS.filter}
          aria-expanded={isOpen || isFiltered}
          onClick={() => {
            setIsOpen(!(isOpen || isFiltered));
            changeFilter(runner, { query: NO_FILTER.query, rule: NO_FILTER.rule });
          }}
        />
      </div>
      {(isOpen || isFiltered) && <FilterFields review={review} isAsked={isOpen} />}
    </>
  );
}
