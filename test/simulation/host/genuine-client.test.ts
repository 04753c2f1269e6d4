/** @jest-environment jsdom */
import { connect } from "../../support/host";
import {
  CLIENT_INTEGRITY,
  CLIENT_SHA256,
  CLIENT_VERSION,
  installedClientHash,
  pinnedClient,
} from "../../support/office-client";

test("the client is Microsoft's file, unmodified", () => {
  expect(pinnedClient()).toEqual({ version: CLIENT_VERSION, integrity: CLIENT_INTEGRITY });
  expect(installedClientHash()).toBe(CLIENT_SHA256);
});

test("every call is answered by the host, and by nothing else", async () => {
  const { Excel, host } = connect();
  const address = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    return used.address;
  });
  expect(address).toBe("表1!A1:E3");
  expect(host.log.records.map(({ outcome, isHidden }) => ({ outcome, isHidden }))).toEqual([
    { outcome: "answered", isHidden: false },
    { outcome: "answered", isHidden: true },
  ]);
  expect(host.log.syncs).toBe(1);
});

test("without an answer from the host there is none", async () => {
  const { Excel, host } = connect();
  host.faults.dropRequest(1);
  let isSettled = false;
  void Excel.run(async (context) => {
    await context.sync();
    isSettled = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isSettled).toBe(false);
  expect(host.log.records.map(({ outcome }) => outcome)).toEqual(["unanswered"]);
});

test("the network is out of reach", () => {
  connect();
  const window = globalThis as unknown as { fetch: (url: string) => void; XMLHttpRequest: new () => unknown };
  expect(() => {
    window.fetch("https://example.com");
  }).toThrow("network");
  expect(() => new window.XMLHttpRequest()).toThrow("network");
});
