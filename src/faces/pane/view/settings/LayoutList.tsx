import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import {
  layoutKey,
  recordedLayouts,
  type TaughtLayout,
  type TaughtRole,
  withLayout,
} from "../../../../core/port";
import { exportLayouts, importLayouts, removeLayout } from "../../state/layout-actions";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { ImportButton } from "../parts/ImportButton";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px 16px 16px" },
  title: { ...typographyStyles.body1Strong, margin: "0" },
  list: { margin: "0", padding: "0", listStyleType: "none" },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  said: { ...typographyStyles.body1, minWidth: "0", overflowWrap: "anywhere" },
  remove: { minWidth: "auto", flexShrink: 0, marginRight: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What was told of headers, here and in the workbook: to be removed, handed over, taken over. */
export function LayoutList() {
  const styles = useStyles();
  const runner = useRunner();
  const { layouts: own, review } = usePaneState();
  const recorded = review === null ? [] : recordedLayouts(review.snapshot.record);
  const all = withLayout(recorded, own);
  return (
    <section className={styles.section} aria-label={TEXTS.list}>
      <div>
        <h2 className={styles.title}>{TEXTS.list}</h2>
        <Hint>{all.length === 0 ? TEXTS.empty : TEXTS.listHint}</Hint>
      </div>
      {all.length > 0 && (
        <ul className={styles.list}>
          {all.map((layout) => (
            <li key={layoutKey(layout)} className={styles.item}>
              <div className={styles.said}>
                {saidBy(layout)}
                <Hint>{`${TEXTS.tables[layout.table]} · ${placesOf(layout, recorded, own)}`}</Hint>
              </div>
              <ActionButton
                size="small"
                appearance="subtle"
                className={styles.remove}
                aria-label={TEXTS.removeOne(saidBy(layout))}
                onClick={() => void removeLayout(runner, layout)}
              >
                {TEXTS.remove}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {all.length > 0 && (
          <Button
            onClick={() => {
              exportLayouts(all);
            }}
          >
            {TEXTS.export}
          </Button>
        )}
        <ImportButton label={TEXTS.import} onFile={(file) => void importLayouts(runner, file)} />
      </div>
    </section>
  );
}

function saidBy({ columns, unused, headings }: TaughtLayout): string {
  const roles = Object.entries(columns) as [TaughtRole, number][];
  return [
    ...roles.map(([role, place]) => TEXTS.said(headings[place] ?? "", role)),
    ...unused.map((place) => TEXTS.saidUnused(headings[place] ?? "")),
  ].join("，");
}

function placesOf(
  layout: TaughtLayout,
  recorded: readonly TaughtLayout[],
  own: readonly TaughtLayout[],
): string {
  const key = layoutKey(layout);
  const isIn = (list: readonly TaughtLayout[]) => list.some((each) => layoutKey(each) === key);
  return [...(isIn(recorded) ? [TEXTS.inWorkbook] : []), ...(isIn(own) ? [TEXTS.forUser] : [])].join("、");
}
