import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { TableHead } from "../../../../core/form/taught";
import type { SheetSnapshot } from "../../../../core/port";
import { removeLayout, saveLayout } from "../../state/layout-actions";
import {
  layoutFrom,
  readingWith,
  resultOf,
  savedFor,
  saying,
  shownColumns,
  type Told,
  toldBefore,
} from "../../state/layout-draft";
import { goToPage } from "../../state/pages";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
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
  const before = toldBefore(snapshot, head);
  const [told, setTold] = useState<Told>(before);
  const read = readingWith(snapshot, head, told);
  const { headings, bare } = shownColumns(read, head, told);
  const unsure = headings.flatMap((heading) =>
    heading.told === undefined && heading.evidence?.isSure === false ? [heading.text] : [],
  );
  const isSame = sameTold(told, before);
  const save = async () => {
    const layout = layoutFrom(head, told);
    const saved = savedFor(snapshot, head);
    if (layout !== null) await saveLayout(runner, layout);
    else if (saved !== undefined) await removeLayout(runner, saved);
    if (runner.store.get().failure === null) goToPage(runner, "sheet", "told");
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
              setTold(saying(told, place, role));
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
        <div className={styles.buttons}>
          <ActionButton appearance="primary" disabledFocusable={isSame} onClick={() => void save()}>
            {TEXTS.save}
          </ActionButton>
          <ActionButton
            disabledFocusable={isSame}
            onClick={() => {
              setTold(before);
            }}
          >
            {TEXTS.reset}
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

function sameTold(a: Told, b: Told): boolean {
  return a.size === b.size && [...a].every(([place, role]) => b.has(place) && b.get(place) === role);
}
