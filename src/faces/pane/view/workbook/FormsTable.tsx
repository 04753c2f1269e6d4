import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type KeyboardEvent, memo, useRef } from "react";
import { flushSync } from "react-dom";
import { goToSheet } from "../../state/pane-actions";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { SummaryRow } from "../../state/workbook-summary";
import { useRunner } from "../pane-context";
import { Pager } from "./Pager";
import { type ListPage, usePages } from "./use-pages";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
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
    padding: "4px 0 4px 2px",
    textAlign: "left",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  total: { width: "50px" },
  rate: { width: "56px" },
  // Two characters a line, so that 必须处理 breaks in its middle.
  errors: { width: "30px" },
  warnings: { width: "44px" },
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
  error: { color: tokens.colorStatusDangerForeground1, fontWeight: 600 },
});

/**
 * One row a form: a click goes there. Many are shown page by page; Home and End go to the first and the last of all,
 * Page Up and Page Down to the page before and after.
 */
export const FormsTable = memo(function FormsTable({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const styles = useStyles();
  const { columns } = TEXTS;
  const list = usePages(rows);
  const isPaged = list.pages > 1;
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (way === undefined || !isPaged) return;
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
            {(["total", "rate", "errors", "warnings"] as const).map((column) => (
              <th key={column} scope="col" className={`${styles.head} ${styles.number} ${styles[column]}`}>
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {list.items.map((row, index) => (
            // The head is row 1.
            <FormRow key={row.key} row={row} {...(isPaged && { place: list.from + index + 2 })} />
          ))}
        </tbody>
      </table>
      <Pager label={TEXTS.table} list={list} total={rows.length} />
    </div>
  );
});

/** Where keys lead: to which page, and whether to its last row. */
const WAYS: Readonly<Record<string, (list: ListPage<unknown>) => { page: number; isAtEnd?: true }>> = {
  Home: () => ({ page: 0 }),
  End: ({ pages }) => ({ page: pages - 1, isAtEnd: true }),
  PageUp: ({ page }) => ({ page: page - 1 }),
  PageDown: ({ page }) => ({ page: page + 1 }),
};

/** @param place the row's number in the whole table, where that is not all shown */
function FormRow({ row, place }: { readonly row: SummaryRow; readonly place?: number }) {
  const styles = useStyles();
  const runner = useRunner();
  const { sheet, at, project, total, rate, errors, warnings } = row;
  const number = `${styles.cell} ${styles.number}`;
  return (
    <tr aria-rowindex={place}>
      <th scope="row" className={styles.cell}>
        <button
          type="button"
          className={styles.link}
          title={TEXTS.go(sheet.name)}
          onClick={() => {
            goToSheet(runner, sheet.id, at);
          }}
        >
          {project}
          <span className={styles.sheet}>{sheet.name}</span>
        </button>
      </th>
      <td className={number}>{total}</td>
      <td className={number}>{rate}</td>
      <td className={errors > 0 ? `${number} ${styles.error}` : number}>{errors}</td>
      <td className={number}>{warnings}</td>
    </tr>
  );
}
