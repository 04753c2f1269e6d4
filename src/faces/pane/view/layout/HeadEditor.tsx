import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { TableHead } from "../../../../core/form/taught";
import type { SheetSnapshot } from "../../../../core/port";
import { saveBegun } from "../../state/layout-actions";
import { readingWith, resultOf, saying, shownColumns, toldBefore } from "../../state/layout-draft";
import { begunOf, begunOn, giveUpHead, tell } from "../../state/layout-unsaved";
import { goToPage } from "../../state/pages";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { UNSAVED_TEXTS } from "../../texts/unsaved";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { BareLine } from "./BareLine";
import { HeadingLine } from "./HeadingLine";

const useStyles = makeStyles({
  list: { margin: "4px 0 0", padding: "0", listStyleType: "none" },
  result: {
    ...typographyStyles.body1,
    margin: "0",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground2,
    "& p": { margin: "0" },
    "& h2": { ...typographyStyles.body1Strong, margin: "0" },
  },
  // What is read and how it is kept stay in sight while a long header is gone through.
  foot: {
    position: "sticky",
    bottom: "0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Where little fits, it would stand before all the rest.
    "@media (max-height: 480px)": { position: "static" },
  },
  unsaved: { padding: "8px 16px 0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "8px 16px" },
  back: { minWidth: "auto" },
});

interface Props {
  readonly snapshot: SheetSnapshot;
  readonly head: TableHead;
}

/** The cells of one header with what each is taken for, and what comes of it. */
export function HeadEditor({ snapshot, head }: Props) {
  const styles = useStyles();
  const runner = useRunner();
  const begun = begunOf(begunOn(usePaneState(), snapshot.sheet), head);
  const told = begun?.told ?? toldBefore(snapshot, head);
  const read = readingWith(snapshot, head, told);
  const { headings, bare } = shownColumns(read, head, told);
  const unsure = headings.flatMap((heading) =>
    heading.told === undefined && heading.evidence?.isSure === false ? [heading.text] : [],
  );
  const save = async () => {
    if (begun === undefined) return;
    await saveBegun(runner, snapshot.sheet, begun);
    if (begunOf(begunOn(runner.store.get(), snapshot.sheet), head) === undefined)
      goToPage(runner, "sheet", "told");
  };
  return (
    <>
      <ul className={styles.list} aria-label={TEXTS.headings}>
        {headings.map((heading, place) => (
          <HeadingLine
            key={place}
            table={head.table}
            heading={heading}
            lastRow={head.bottom}
            onTell={(role) => {
              tell(runner, snapshot, head, saying(told, place, role));
            }}
          />
        ))}
        {bare.map((column) => (
          <BareLine key={column.role} {...column} />
        ))}
      </ul>
      <div className={styles.foot}>
        <section className={styles.result} aria-label={TEXTS.result} role="status">
          <h2>{TEXTS.result}</h2>
          {[...resultOf(read, head), ...(unsure.length > 0 ? [TEXTS.unsure(unsure)] : [])].map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
        {begun !== undefined && <Hint className={styles.unsaved}>{UNSAVED_TEXTS.here}</Hint>}
        <div className={styles.buttons}>
          <ActionButton
            appearance="primary"
            disabledFocusable={begun === undefined}
            onClick={() => void save()}
          >
            {TEXTS.save}
          </ActionButton>
          <ActionButton
            disabledFocusable={begun === undefined}
            onClick={() => {
              giveUpHead(runner, snapshot.sheet, head);
            }}
          >
            {UNSAVED_TEXTS.discard}
          </ActionButton>
          <Button
            className={styles.back}
            onClick={() => {
              goToPage(runner, "sheet");
            }}
          >
            {PANE_TEXTS.back}
          </Button>
        </div>
      </div>
    </>
  );
}
