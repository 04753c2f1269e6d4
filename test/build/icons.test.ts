import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ICONS, renderIcon } from "../../scripts/icons/render";
import { sizeOfPng } from "./png";

const ASSETS = path.join(__dirname, "../../assets");

describe("icons", () => {
  test.each(ICONS)(
    "$name is what its drawing gives, $size pixels wide and high",
    ({ drawing, name, size }) => {
      const picture = readFileSync(path.join(ASSETS, name));
      expect(sizeOfPng(picture)).toEqual({ width: size, height: size });
      const rendered = renderIcon(readFileSync(path.join(ASSETS, drawing), "utf8"), size);
      expect(picture.equals(rendered)).toBe(true);
    },
  );

  test("there are no other pictures and drawings among them", () => {
    const files = readdirSync(ASSETS).filter((file) => file.startsWith("icon"));
    const expected = new Set(ICONS.flatMap(({ drawing, name }) => [drawing, name]));
    expect(files.sort()).toEqual([...expected].sort());
  });
});
