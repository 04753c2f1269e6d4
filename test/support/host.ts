import { calculateWorkbook } from "../../src/core/calculate";
import { type Host, type HostOptions, createHost } from "../../src/simulation/host";
import { now } from "./clock";
import { type WorkbookSpec, createWorkbook } from "./workbook-spec";
import { type OfficeClient, connectClient } from "./office-client";

/** A host over a small workbook, with the genuine client connected to it. */
export interface TestHost extends OfficeClient {
  readonly host: Host;
}

/** One sheet 表1: a number, a formula on it, a text number, an empty and a user-coloured cell. */
export const SMALL_WORKBOOK: WorkbookSpec = {
  name: "自评表.xlsx",
  now,
  calculate: calculateWorkbook,
  sheets: [
    {
      name: "表1",
      cells: {
        A1: "项目支出绩效自评表",
        A2: "年度资金总额",
        B2: 450000,
        B3: 436000,
        C2: { formula: "=B3/B2", value: 0, numberFormat: "0.00%" },
        C3: "12",
        D3: { value: "按原样", numberFormat: "@" },
        E3: { value: true, formats: { "Fill.Color": "#FFFF00" } },
      },
    },
    { name: "说明 2", cells: { A1: "第二张表" } },
  ],
};

export function connect(spec: WorkbookSpec = SMALL_WORKBOOK, options: HostOptions = {}): TestHost {
  const host = createHost(createWorkbook(spec), options);
  return { host, ...connectClient(host) };
}

/** What tests look at in an error of the client or of ours. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly detail: string;
  readonly debugInfo: { readonly statement?: string };
}

/** The error a promise rejects with, as the client gives it. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    return error as Failure;
  }
  throw new Error("The promise did not reject.");
}

/** Lets all messages between client and host be delivered. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
