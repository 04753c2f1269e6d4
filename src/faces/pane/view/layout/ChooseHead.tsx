import { Button, makeStyles } from "@fluentui/react-components";
import { possibleHeads, type TableHead } from "../../../../core/form/taught";
import type { SheetSnapshot } from "../../../../core/port";
import type { ChosenRows } from "../../state/layout-draft";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { usePaneState } from "../pane-context";
import { Hint } from "../parts/Hint";
import { Field } from "../settings/Field";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 16px 4px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "8px" },
  button: { alignSelf: "flex-start" },
});

const FREE = "free";
/** Rows that are offered. */
const MOST_ROWS = 30;
const HEADER_ROWS = [1, 2, 3] as const;
/** So much of a row's texts is shown in the list. */
const LONGEST_ROW = 30;

interface Props {
  readonly snapshot: SheetSnapshot;
  readonly heads: readonly TableHead[];
  readonly head: TableHead | null;
  readonly chosen: ChosenRows | null;
  readonly onChoose: (rows: ChosenRows) => void;
}

/** Which header the page is about: one of those that were recognised, or rows of a person's choice. */
export function ChooseHead({ snapshot, heads, head, chosen, onChoose }: Props) {
  const styles = useStyles();
  const isFree = heads.length === 0 || chosen?.isFree === true;
  const keyOf = ({ table, top }: Pick<TableHead, "table" | "top">) => `${table} ${top}`;
  const choose = (key: string) => {
    const found = heads.find((each) => keyOf(each) === key);
    if (found === undefined) onChoose({ table: "indicators", top: null, rows: 1, isFree: true });
    else onChoose({ table: found.table, top: found.top, rows: found.bottom - found.top + 1, isFree: false });
  };
  return (
    <div className={styles.section}>
      <Hint>{head === null ? TEXTS.noHead : TEXTS.hint}</Hint>
      {heads.length > 0 && (
        <Field
          label={TEXTS.head}
          value={isFree || head === null ? FREE : keyOf(head)}
          options={[
            ...heads.map((each) => ({ key: keyOf(each), text: TEXTS.headName(each.bottom + 1, each.table) })),
            { key: FREE, text: TEXTS.otherHead },
          ]}
          isDisabled={false}
          onChange={choose}
        />
      )}
      {isFree && (
        <ChooseRows
          snapshot={snapshot}
          chosen={chosen ?? { table: "indicators", top: null, rows: 1, isFree: true }}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}

interface RowsProps extends Pick<Props, "snapshot" | "onChoose"> {
  readonly chosen: ChosenRows;
}

/** Any rows: from a list, or where the person is at on the sheet. */
function ChooseRows({ snapshot, chosen, onChoose }: RowsProps) {
  const styles = useStyles();
  const { selected } = usePaneState();
  const offered = possibleHeads(snapshot, MOST_ROWS);
  const { top } = chosen;
  const isOffered = offered.some(({ row }) => row === top);
  const change = (part: Partial<ChosenRows>) => {
    onChoose({ ...chosen, isFree: true, ...part });
  };
  return (
    <>
      {selected !== null && (
        <Button
          className={styles.button}
          onClick={() => {
            change({ top: selected.row });
          }}
        >
          {TEXTS.selectedRow(selected.row + 1)}
        </Button>
      )}
      <Field
        label={TEXTS.row}
        value={top === null ? "" : `${top}`}
        options={[
          ...(top === null ? [{ key: "", text: TEXTS.noRow }] : []),
          ...(top === null || isOffered ? [] : [{ key: `${top}`, text: TEXTS.rowName(top + 1, "") }]),
          ...offered.map(({ row, texts }) => ({
            key: `${row}`,
            text: TEXTS.rowName(row + 1, texts.join("、").slice(0, LONGEST_ROW)),
          })),
        ]}
        hint={TEXTS.rowHint}
        isDisabled={false}
        onChange={(key) => {
          change({ top: key === "" ? null : Number(key) });
        }}
      />
      <div className={styles.pair}>
        <Field
          label={TEXTS.rows}
          value={`${chosen.rows}`}
          options={HEADER_ROWS.map((count) => ({ key: `${count}`, text: TEXTS.rowsName(count) }))}
          isDisabled={false}
          onChange={(key) => {
            change({ rows: Number(key) });
          }}
        />
        <Field
          label={TEXTS.table}
          value={chosen.table}
          options={(["indicators", "funds"] as const).map((table) => ({
            key: table,
            text: TEXTS.tables[table],
          }))}
          isDisabled={false}
          onChange={(key) => {
            change({ table: key === "funds" ? "funds" : "indicators" });
          }}
        />
      </div>
    </>
  );
}
