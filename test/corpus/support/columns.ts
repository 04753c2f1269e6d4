import { fromA1 } from "../../../src/core/cells";
import type { Form, Reading } from "../../../src/core/form";
import type { Anatomy, FundsColumn, TableColumn } from "./forms";

type TableRole = keyof Reading["columns"];
type FundsRole = keyof Reading["funds"];

/** The headings of a form by what their columns are, as a person has read them: cells such as "E9". */
export interface FormColumns {
  readonly table: Readonly<Partial<Record<TableRole, string>>>;
  readonly funds: Readonly<Partial<Record<FundsRole, string>>>;
}

const TABLE_ROLES: Readonly<Partial<Record<TableColumn, TableRole>>> = { name: "indicator" };
const FUNDS_ROLES: Readonly<Partial<Record<FundsColumn, FundsRole>>> = { points: "weight" };

/** The headings of a published form. */
export function columnsOfAnatomy({ header, columns, funds }: Anatomy): FormColumns {
  const table = Object.entries(columns).map(([name, column]) => [
    TABLE_ROLES[name as TableColumn] ?? name,
    `${column}${header}`,
  ]);
  const money = Object.entries(funds?.columns ?? {}).map(([name, column]) => [
    FUNDS_ROLES[name as FundsColumn] ?? name,
    `${column}${funds?.header ?? 0}`,
  ]);
  return {
    table: Object.fromEntries(table) as FormColumns["table"],
    funds: Object.fromEntries(money) as FormColumns["funds"],
  };
}

/** How many columns there are, and which were read otherwise: "table.score: H9, read in column 9". */
export interface ColumnComparison {
  readonly columns: number;
  readonly wrong: readonly string[];
}

/** Compares the columns of one form with what was read; of a form that was not read all are wrong. */
export function compareColumns(wanted: FormColumns, form: Form | undefined): ColumnComparison {
  const parts = [
    comparePart("table", wanted.table, form?.reading.columns ?? {}),
    comparePart("funds", wanted.funds, form?.reading.funds ?? {}),
  ];
  return {
    columns: parts.reduce((sum, { columns }) => sum + columns, 0),
    wrong: parts.flatMap(({ wrong }) => wrong),
  };
}

function comparePart(
  name: string,
  wanted: Readonly<Partial<Record<string, string>>>,
  read: Readonly<Partial<Record<string, { readonly column: number }>>>,
): ColumnComparison {
  const roles = [...new Set([...Object.keys(wanted), ...Object.keys(read)])];
  const wrong = roles.flatMap((role) => {
    const cell = wanted[role];
    const column = read[role]?.column;
    const right = cell === undefined ? undefined : fromA1(cell).column;
    return column === right ? [] : [`${name}.${role}: ${cell ?? "–"}, read in column ${column ?? "–"}`];
  });
  return { columns: roles.length, wrong };
}
