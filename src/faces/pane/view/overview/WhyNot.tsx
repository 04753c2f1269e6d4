import { makeStyles, tokens } from "@fluentui/react-components";
import { type Address, toA1 } from "../../../../core/cells";
import type { ScoreCard } from "../../../../core/review";
import { goToCell } from "../../state/pane-actions";
import { WHY_NOT_TEXTS as WORDS } from "../../texts/why-not";
import { useRunner } from "../pane-context";

/** So many cells are named; the others are among what is found below. */
const MOST = 3;

const useStyles = makeStyles({
  link: {
    fontFamily: "inherit",
    fontSize: "inherit",
    minHeight: "24px",
    padding: "0 2px",
    border: "none",
    cursor: "pointer",
    textDecorationLine: "underline",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface WhyNotProps {
  readonly of: "total" | "rate";
  readonly card: Pick<ScoreCard, "missing" | "unjudged">;
}

/** Why a figure of a form cannot be computed, with the cells to be filled in: a click shows one on the sheet. */
export default function WhyNot({ of, card }: WhyNotProps) {
  return of === "total" ? <WhyNoTotal card={card} /> : <WhyNoRate card={card} />;
}

type CardProps = Pick<WhyNotProps, "card">;

function WhyNoTotal({ card: { missing } }: CardProps) {
  if (missing === null) return WORDS.noExecutionScore;
  if (missing.length === 0) return WORDS.impossible;
  return (
    <>
      {WORDS.lacking(missing.length)}（
      {missing.slice(0, MOST).map((at, index) => (
        <span key={toA1(at)}>
          {index > 0 && "、"}
          <CellLink at={at} />
        </span>
      ))}
      {missing.length > MOST && " 等"}）
    </>
  );
}

function WhyNoRate({ card: { unjudged } }: CardProps) {
  const cause = unjudged.find(({ rules }) => rules.some(({ name }) => name === "execution-rate"));
  return (
    <>
      {WORDS.notComputed(cause?.missing ?? null)}
      {cause !== undefined && (
        <>
          （<CellLink at={cause.at} />）
        </>
      )}
    </>
  );
}

function CellLink({ at }: { readonly at: Address }) {
  const styles = useStyles();
  const runner = useRunner();
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        goToCell(runner, at);
      }}
    >
      {toA1(at)}
    </button>
  );
}
