/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import type { CellInput } from "../../support/sheets";
import { countWork } from "../../support/work";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { idle, openPane } from "./pane";

jest.mock<typeof import("../../../src/core/form/find")>("../../../src/core/form/find", () => {
  const genuine = jest.requireActual<typeof import("../../../src/core/form/find")>(
    "../../../src/core/form/find",
  );
  return { ...genuine, readForms: jest.fn(genuine.readForms) };
});

test.each<[string, Record<string, CellInput>, number]>([
  ["a total that is a formula", WRONG, 4],
  ["a total that is a number", { H6: 96.98, I6: 9.99, I25: 95.69 }, 3],
])(
  "one click after a check, with %s: forms are read and rules run as often as is said",
  async (_what, cells, count) => {
    const pane = await openPane([formInput(cells)]);
    const work = countWork();
    await pane.user.click(screen.getByRole("button", { name: /一键重算/ }));
    await idle();
    expect(screen.getByText(`已更正 ${count} 处，14:32`)).toBeDefined();
    const { forms, catalogues } = work();
    expect(forms).toBeLessThanOrEqual(3);
    expect(catalogues).toBeLessThanOrEqual(1.5);
    // After it the list is that of the sheet as it now stands.
    expect(screen.queryByRole("button", { name: /一键重算/ })).toBeNull();
    const read = await pane.subject.workbook.read();
    expect(read.marks.length).toBeGreaterThan(0);
  },
);
