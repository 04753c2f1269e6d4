import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef } from "react";
import { isDone, wayFrom } from "../../state/forms-list";
import { openNeighbour } from "../../state/list-actions";
import { goToPage } from "../../state/pages";
import { FORM_BAR_TEXTS as TEXTS } from "../../texts/form-bar";
import { usePaneState, useRunner } from "../pane-context";
import { useFormKeys, useKeepUp } from "./use-forms-list";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "4px 16px 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  back: { minWidth: "auto", paddingLeft: "0", color: tokens.colorBrandForegroundLink },
  place: {
    ...typographyStyles.caption1,
    flex: "1 1 auto",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  ways: { display: "flex", flexWrap: "wrap", gap: "4px 8px", flex: "1 1 100%" },
  way: { flex: "1 1 auto", minWidth: "auto", whiteSpace: "nowrap" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Above a form that stands in the list of all: which one it is, how many are done, and the way on and back. */
export default function FormBar() {
  const styles = useStyles();
  const runner = useRunner();
  const { summary, list } = usePaneState().whole;
  const bar = useRef<HTMLElement>(null);
  const onGo = useFocusOnArrival(bar);
  useKeepUp();
  useFormKeys(bar, onGo);
  const rows = summary?.rows ?? [];
  const row = rows.find(({ key }) => key === list?.at);
  if (list === null || row === undefined) return null;
  const { place, count, previous, next } = wayFrom(rows, list);
  const done = rows.filter((each) => isDone(each, list.seen)).length;
  return (
    <nav ref={bar} className={styles.bar} aria-label={TEXTS.label}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.back}
        onClick={() => {
          goToPage(runner, "workbook");
        }}
      >
        {`‹ ${TEXTS.back}`}
      </Button>
      <span className={styles.place} role="status">
        {`${TEXTS.place(place, count)} · ${TEXTS.done(done, rows.length)}`}
        <span className={styles.hidden}>{`。${row.project}`}</span>
      </span>
      <div className={styles.ways}>
        {(["previous", "next"] as const).map((way) => {
          const isThere = (way === "previous" ? previous : next) !== null;
          return (
            <Button
              key={way}
              size="small"
              className={styles.way}
              disabledFocusable={!isThere}
              title={way === "previous" ? TEXTS.previousHint : TEXTS.nextHint}
              aria-keyshortcuts={way === "previous" ? "Alt+PageUp" : "Alt+PageDown"}
              onClick={() => {
                onGo();
                openNeighbour(runner, way);
              }}
            >
              {isThere ? TEXTS[way] : way === "previous" ? TEXTS.noPrevious : TEXTS.noNext}
            </Button>
          );
        })}
      </div>
    </nav>
  );
}

/** Where the keyboard's focus was when a person went on: among the commands it stays, for the next form's. */
const COMMANDS = "[data-commands]";

/**
 * Gives the keyboard's focus to a form that has been asked for once it is there, where it has gone with what had it.
 * @returns is told before a person goes to another form
 */
function useFocusOnArrival(bar: { readonly current: HTMLElement | null }): () => void {
  const { list } = usePaneState().whole;
  const arriving = list?.arriving ?? null;
  const wasArriving = useRef(false);
  const wasAtCommands = useRef(false);
  useEffect(() => {
    if (arriving !== null || !wasArriving.current) {
      wasArriving.current = arriving !== null;
      return;
    }
    wasArriving.current = false;
    if (document.activeElement !== document.body) return;
    const pane = bar.current?.closest("[aria-busy]");
    const command = wasAtCommands.current ? pane?.querySelector<HTMLElement>(`${COMMANDS} button`) : null;
    (command ?? pane?.querySelector<HTMLElement>("h1"))?.focus();
  });
  return useCallback(() => {
    const focused = document.activeElement;
    wasAtCommands.current = focused !== null && focused.closest(COMMANDS) !== null;
  }, []);
}
