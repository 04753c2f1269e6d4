import { tokens as fluents } from "@fluentui/tokens";
import { convert, convertProperty } from "../../src/faces/pane/fluent/left-to-right";
import { tokens } from "../../src/faces/pane/fluent/tokens";

test("every colour and measure of Fluent's stands for the same as in Fluent's own list", () => {
  const names = Object.keys(fluents);
  expect(names.length).toBeGreaterThan(400);
  expect(Object.fromEntries(names.map((name) => [name, tokens[name]]))).toEqual(fluents);
});

test("no style is mirrored", () => {
  expect(convertProperty("paddingLeft", "8px")).toEqual({ key: "paddingLeft", value: "8px" });
  const styles = { from: { left: 0 }, to: { left: "8px" } };
  expect(convert(styles)).toEqual({ from: { left: 0 }, to: { left: "8px" } });
});
