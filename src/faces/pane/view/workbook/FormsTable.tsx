import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type KeyboardEvent, memo, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { openForm } from "../../state/list-actions";
import { type FormsList, isDone } from "../../state/forms-list";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { SummaryRow } from "../../state/workbook-summary";
import { useRunner } from "../pane-context";
import { Pager } from "./Pager";
import { type ListPage, usePages } from "./use-pages";

// The table's own room, not the window's: in the web edition the pane is a part of the page.
const USUAL = "@container (min-width: 270px)";
const WIDE = "@container (min-width: 390px)";

const useStyles = makeStyles({
  // The cells' padding stands out at both sides, so that texts and numbers end where all others do.
  frame: { overflowX: "auto", margin: "0 -2px", containerType: "inline-size" },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    // Enlarged so far that it has no room, the table alone goes sideways.
    minWidth: "280px",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  head: {
    ...typographyStyles.caption1Strong,
    padding: "4px 2px",
    textAlign: "left",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  // With room, before and after stand in one line.
  total: { width: "50px", [WIDE]: { width: "90px" } },
  rate: { width: "52px", [WIDE]: { width: "100px" } },
  // In the narrowest pane two characters a line, so that 必须处理 breaks in its middle: both counts are in sight.
  errors: { width: "30px", [USUAL]: { width: "52px" } },
  warnings: { width: "42px" },
  number: { textAlign: "right" },
  cell: {
    padding: "6px 2px",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "break-word",
  },
  link: {
    ...typographyStyles.body1,
    display: "block",
    width: "100%",
    padding: "0",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  sheet: {
    ...typographyStyles.caption1,
    display: "block",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  error: { color: tokens.colorStatusDangerForeground1, fontWeight: 600 },
});

interface FormsTableProps extends Pick<FormsList, "at" | "seen"> {
  readonly rows: readonly SummaryRow[];
}

/**
 * One row a form: a click goes there. Many are shown page by page; Home and End go to the first and the last of all,
 * Page Up and Page Down to the page before and after.
 */
export const FormsTable = memo(function FormsTable({ rows, at, seen }: FormsTableProps) {
  const styles = useStyles();
  const { columns } = TEXTS;
  const place = rows.findIndex(({ key }) => key === at);
  const list = usePages(rows, place);
  const isPaged = list.pages > 1;
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    // Who comes back from a form goes on from its row.
    if (document.activeElement === document.body) currentIn(body.current)?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (way === undefined || !isPaged || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { page, isAtEnd } = way(list);
    // At once, so that the row is there which gets the focus.
    flushSync(() => {
      list.go(page);
    });
    const buttons = body.current?.querySelectorAll("button") ?? [];
    buttons[isAtEnd ? buttons.length - 1 : 0]?.focus();
  };
  return (
    <div className={styles.frame}>
      <table
        className={styles.table}
        aria-label={TEXTS.table}
        {...(isPaged && { "aria-rowcount": rows.length + 1 })}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {columns.form}
            </th>
            {(["errors", "warnings", "total", "rate"] as const).map((column) => (
              <th key={column} scope="col" className={`${styles.head} ${styles.number} ${styles[column]}`}>
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {list.items.map((row, index) => (
            // The head is row 1.
            <FormRow
              key={row.key}
              row={row}
              isSettled={isDone(row, seen)}
              isCurrent={row.key === at}
              {...(isPaged && { place: list.from + index + 2 })}
            />
          ))}
        </tbody>
      </table>
      <Pager label={TEXTS.table} list={list} total={rows.length} />
    </div>
  );
});

/** The button of the row whose form is looked at, or was last. */
function currentIn(body: HTMLElement | null): HTMLElement | null {
  return body?.querySelector<HTMLElement>('[aria-current="true"]') ?? null;
}

/** Where keys lead: to which page, and whether to its last row. */
const WAYS: Readonly<Record<string, (list: ListPage<unknown>) => { page: number; isAtEnd?: true }>> = {
  Home: () => ({ page: 0 }),
  End: ({ pages }) => ({ page: pages - 1, isAtEnd: true }),
  PageUp: ({ page }) => ({ page: page - 1 }),
  PageDown: ({ page }) => ({ page: page + 1 }),
};

interface RowProps {
  readonly row: SummaryRow;
  /** Nothing is left to do on its form. */
  readonly isSettled: boolean;
  /** Its form is the one that is looked at, or was last. */
  readonly isCurrent: boolean;
  /** The row's number in the whole table, where that is not all shown. */
  readonly place?: number;
}

function FormRow({ row, isSettled, isCurrent, place }: RowProps) {
  const styles = useStyles();
  const runner = useRunner();
  const { sheet, project, total, rate, errors, warnings } = row;
  const number = `${styles.cell} ${styles.number}`;
  const below = [
    // A form without a name goes by that of its sheet.
    ...(project.endsWith(sheet.name) ? [] : [sheet.name]),
    ...(isSettled ? [TEXTS.doneMark] : []),
  ].join(" · ");
  return (
    <tr aria-rowindex={place} className={isCurrent ? styles.current : undefined}>
      <th scope="row" className={styles.cell}>
        <button
          type="button"
          className={styles.link}
          aria-current={isCurrent}
          title={TEXTS.go(sheet.name)}
          onClick={() => {
            void openForm(runner, row);
          }}
        >
          {project}
          {below !== "" && <span className={styles.sheet}>{below}</span>}
        </button>
      </th>
      <td className={errors > 0 ? `${number} ${styles.error}` : number}>{errors}</td>
      <td className={number}>{warnings}</td>
      <td className={number}>{total}</td>
      <td className={number}>{rate}</td>
    </tr>
  );
}
