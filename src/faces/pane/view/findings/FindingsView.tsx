import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import { lazy } from "react";
import type { FormReview } from "../../../../core/review";
import { filtered, isEverything } from "../../state/filter";
import { groupFindings } from "../../state/finding-cards";
import { type Filter, NO_FILTER } from "../../state/pane-state";
import { TEXTS } from "../../texts";
import { usePaneState, useRunner } from "../pane-context";
import { Hint } from "../parts/Hint";
import { LazyPart } from "../parts/LazyPart";
import { FindingGroupView } from "./FindingGroupView";
import { useCardKeys } from "./use-card-keys";

// Most forms have so few findings that all of them are seen at once.
const Filters = lazy(() => import(/* webpackChunkName: "filters", webpackPrefetch: true */ "./Filters"));

// With what stands in open cards: a form that is right has none.
const AllRight = lazy(() => import(/* webpackChunkName: "card", webpackPrefetch: true */ "./AllRight"));

const useStyles = makeStyles({
  section: { outlineStyle: "none" },
  none: { ...typographyStyles.body1, display: "flex", alignItems: "center", padding: "8px 16px" },
  hint: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // As high as the filters, so that what stands below does not move when they come.
  filters: { minHeight: "32px" },
  shown: { padding: "6px 16px 0" },
});

/** So many lines are seen at once. */
const FEW = 8;

/** Whether there is so much that one looks for something in it; who has filtered can always take that back. */
function isWorthFiltering({ findings }: FormReview, filter: Filter): boolean {
  const kinds = new Set(findings.map(({ severity }) => severity));
  return (findings.length > FEW && kinds.size > 1) || (findings.length > 0 && !isEverything(filter));
}

/** What was found on a form, in its groups; what is not looked for is left out. */
export function FindingsView({ review }: { readonly review: FormReview }) {
  const styles = useStyles();
  const runner = useRunner();
  const { filter } = usePaneState();
  const shown = filtered(review, filter);
  const groups = groupFindings({ findings: shown }).filter(({ cards }) => cards.length > 0);
  const { tabStop, handlers } = useCardKeys(groups.flatMap(({ cards }) => cards));
  const all = review.findings.length;
  const hasFilters = isWorthFiltering(review, filter);
  return (
    <section aria-label={TEXTS.counts} className={styles.section} tabIndex={-1} {...handlers}>
      {all === 0 && (
        <LazyPart>
          <AllRight />
        </LazyPart>
      )}
      {hasFilters && (
        <LazyPart waiting={<div className={styles.filters} />}>
          <Filters review={review} />
        </LazyPart>
      )}
      {shown.length < all && (
        <Hint className={styles.shown} role="status">
          {TEXTS.findings.shown(shown.length, all)}
        </Hint>
      )}
      {shown.length === 0 && all > 0 && (
        <div className={styles.none}>
          {TEXTS.findings.none}
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              runner.store.patch({ filter: NO_FILTER });
            }}
          >
            {TEXTS.findings.showAll}
          </Button>
        </div>
      )}
      {shown.length > 0 && <p className={styles.hint}>{TEXTS.findings.keys}</p>}
      {groups.map((group) => (
        <FindingGroupView key={group.severity} group={group} tabStop={tabStop} isCounted={!hasFilters} />
      ))}
    </section>
  );
}
