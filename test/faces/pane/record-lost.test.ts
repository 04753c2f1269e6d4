/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { formInput, WRONG } from "../../adapters/excel/forms";
import { clearMarks, idle, openPane, openPaneOn } from "./pane";

const UNDO = { name: "撤销更正" };

test("where another program has lost the record, undoing says so and changes nothing", async () => {
  const { subject, pane, user } = await openPane([formInput(WRONG)]);
  await user.click(screen.getByRole("button", { name: /一键重算/u }));
  await idle();
  pane.unmount();
  // What a program keeps of the file that knows no custom XML: cells, comments and rules.
  subject.host.workbook.customXmlParts.clear();
  const before = subject.dump();
  const again = await openPaneOn(subject);
  await again.user.click(screen.getByRole("button", UNDO));
  await idle();
  expect(screen.getByText(/更正记录已丢失/u)).toBeTruthy();
  expect(subject.dump()).toEqual(before);
  await clearMarks(again);
  expect(screen.getByRole("button", UNDO).getAttribute("aria-disabled")).toBe("true");
});

test("where nothing was ever corrected there is nothing to ask for", async () => {
  await openPane([formInput({})]);
  expect(screen.getByRole("button", UNDO).getAttribute("aria-disabled")).toBe("true");
});
