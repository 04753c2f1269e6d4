import { makeStyles, tokens } from "@fluentui/react-components";
import { type Address, toA1 } from "../../../../core/cells";
import type { ScoreCard } from "../../../../core/review";
import { goToCell } from "../../state/pane-actions";
import { TEXTS } from "../../texts";
import { useRunner } from "../pane-context";

const { overview: WORDS } = TEXTS;

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

type Card = Pick<ScoreCard, "missing" | "unjudged">;

/** Why no total can be computed, with the cells that are to be filled in: a click shows one on the sheet. */
export function WhyNoTotal({ card: { missing } }: { readonly card: Card }) {
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

/** Why no rate can be computed, and where something is missing for it. */
export function WhyNoRate({ card: { unjudged } }: { readonly card: Card }) {
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
