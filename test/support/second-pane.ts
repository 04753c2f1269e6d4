import { excelWorkbook, type ExcelOptions } from "../../src/adapters/excel";
import { createHost, dumpWorkbook, type HostOptions } from "../../src/simulation/host";
import type { ExcelSubject } from "../contract/excel";
import { connectSecondClient } from "./office-client";

/**
 * A second pane's way to the workbook of a subject: a genuine client of its own, in a window of its own, over a host of
 * its own. What it does reaches the first as done by the same person in another pane, or by a co-author, as asked for.
 * There is one second window: opening it again leaves the pane that was there before without any answer.
 */
export function openSecondPane(
  { host: { workbook, connection } }: Pick<ExcelSubject, "host">,
  { port, ...options }: HostOptions & { readonly port?: ExcelOptions } = {},
): ExcelSubject {
  const host = createHost(workbook, { user: connection.user, ...options });
  const client = connectSecondClient(host);
  return {
    host,
    ...client,
    workbook: excelWorkbook(client.Excel, workbook.name, port),
    dump: () => dumpWorkbook(workbook).content,
  };
}
