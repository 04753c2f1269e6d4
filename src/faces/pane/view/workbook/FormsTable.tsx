import { type KeyboardEvent, memo, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { openForm } from "../../state/list-actions";
import { type FormsList, isDone } from "../../state/forms-list";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { SummaryRow } from "../../state/workbook-summary";
import { useRunner } from "../pane-context";
import { useTableStyles } from "./forms-table-styles";
import { Pager } from "./Pager";
import { type ListPage, usePages } from "./use-pages";

interface FormsTableProps extends Pick<FormsList, "at" | "seen"> {
  readonly rows: readonly SummaryRow[];
}

/**
 * One row a form, in a narrow pane on two lines: a click goes there. Many are shown page by page; Home and End go to the first and the last of all,
 * Page Up and Page Down to the page before and after.
 */
export const FormsTable = memo(function FormsTable({ rows, at, seen }: FormsTableProps) {
  const styles = useTableStyles();
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
      {/* Laid as anything but a table it would be none to screen readers: the roles stand here by name. */}
      <table
        role="table"
        className={styles.table}
        aria-label={TEXTS.table}
        {...(isPaged && { "aria-rowcount": rows.length + 1 })}
        onKeyDown={onKeyDown}
      >
        <thead role="rowgroup" className={styles.group}>
          <tr role="row" className={styles.row}>
            <th role="columnheader" scope="col" className={`${styles.head} ${styles.nameHead}`}>
              {columns.form}
            </th>
            {(["errors", "warnings", "total", "rate"] as const).map((column) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                className={`${styles.head} ${styles.number} ${styles[column]}`}
              >
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} role="rowgroup" className={styles.group}>
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
  const styles = useTableStyles();
  const runner = useRunner();
  const { sheet, project, total, rate, errors, warnings } = row;
  const number = `${styles.cell} ${styles.number}`;
  const below = [
    // A form without a name goes by that of its sheet.
    ...(project.endsWith(sheet.name) ? [] : [sheet.name]),
    ...(isSettled ? [TEXTS.doneMark] : []),
  ].join(" · ");
  return (
    <tr
      role="row"
      aria-rowindex={place}
      className={isCurrent ? `${styles.row} ${styles.current}` : styles.row}
    >
      <th role="rowheader" scope="row" className={`${styles.cell} ${styles.name}`}>
        <button
          type="button"
          className={styles.link}
          aria-current={isCurrent}
          title={TEXTS.go(sheet.name)}
          onClick={() => {
            void openForm(runner, row);
          }}
        >
          <span className={styles.project}>{project}</span>
          {below !== "" && <span className={styles.sheet}>{below}</span>}
        </button>
      </th>
      <td role="cell" className={errors > 0 ? `${number} ${styles.error}` : number}>
        {errors}
      </td>
      <td role="cell" className={number}>
        {warnings}
      </td>
      <td role="cell" className={number}>
        {total}
      </td>
      <td role="cell" className={number}>
        {rate}
      </td>
    </tr>
  );
}
