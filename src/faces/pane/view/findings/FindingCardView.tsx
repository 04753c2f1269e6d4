import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { lazy, useEffect, useId, useRef } from "react";
import { sameAddress } from "../../../../core/cells";
import type { FindingCard } from "../../state/finding-cards";
import { openCard } from "../../state/pane-actions";
import { TEXTS } from "../../texts";
import { usePaneState, useRunner } from "../pane-context";
import { RowButton } from "../parts/RowButton";
import { LazyPart } from "../parts/LazyPart";
import { Difference } from "./Difference";

// The list comes first: what a card says when it is open is fetched while a person reads it.
const FindingText = lazy(() => import(/* webpackChunkName: "card", webpackPrefetch: true */ "./FindingText"));

const useStyles = makeStyles({
  card: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: "3px solid transparent",
    // In high-contrast themes a transparent line is drawn like any other.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  here: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  head: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "6px",
    padding: "6px 16px 6px 13px",
  },
  chevron: { alignSelf: "center" },
  title: { overflowWrap: "anywhere" },
  cell: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  line: {
    gridColumn: "2 / 4",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  // The open card has room for all of a long name.
  whole: { whiteSpace: "normal", overflowWrap: "anywhere" },
  row: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  gap: { marginLeft: "8px" },
  body: { padding: "0 16px 12px 35px" },
});

export interface FindingCardProps {
  readonly card: FindingCard;
  /** Tab comes to one of the cards; the arrow keys go from there. */
  readonly isTabStop: boolean;
}

/** One finding: what is wrong and where, its figures or its row; opening it shows its cell on the sheet. */
export function FindingCardView({ card, isTabStop }: FindingCardProps) {
  const styles = useStyles();
  const runner = useRunner();
  const { open, selected } = usePaneState();
  const { key, title, cell, row, figures } = card;
  const isOpen = open === key;
  const isHere = selected !== null && sameAddress(card.at, selected);
  const body = useId();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // A card opened by selecting its cell may stand out of sight.
    if (isOpen) element.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li ref={element} className={mergeClasses(styles.card, isOpen && styles.open, isHere && styles.here)}>
      <RowButton
        className={styles.head}
        data-card={key}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={body}
        aria-current={isHere ? "location" : undefined}
        onClick={() => {
          if (isOpen) runner.store.patch({ open: null, ignoring: null });
          else openCard(runner, card);
        }}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.title}>{title}</span>
        <span className={styles.cell}>{cell}</span>
        {(figures !== null || row !== "") && (
          <span className={mergeClasses(styles.line, isOpen && styles.whole)}>
            {figures !== null && <Difference figures={figures} isOpen={isOpen} />}
            {row !== "" && (
              <span className={mergeClasses(styles.row, figures !== null && styles.gap)}>{row}</span>
            )}
          </span>
        )}
      </RowButton>
      <div id={body} hidden={!isOpen} role="group" aria-label={TEXTS.findings.of(title, cell)}>
        {isOpen && (
          <div className={styles.body}>
            <LazyPart>
              <FindingText card={card} />
            </LazyPart>
          </div>
        )}
      </div>
    </li>
  );
}
