import { execFileSync } from "node:child_process";
import { flagsFor } from "../../../src/faces/cli/work/compiler";

describe("what V8 is told about compiling many files", () => {
  test("this version of it knows each flag: it says nothing about one it does not know", () => {
    const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
    const flags = flagsFor(process.versions.v8);
    const unknown = flags.filter((flag) => !known.includes(`  ${flag.split("=")[0] ?? ""} `));
    expect(unknown).toEqual([]);
  });

  test("each version is told what it was tried with", () => {
    expect(flagsFor("11.3.244.8-node.33")).toContain("--interrupt-budget=300000");
    expect(flagsFor("12.4.254.21-node.33")).not.toContain("--interrupt-budget=300000");
    expect(flagsFor("13.6.233.17-node.40")).toContain("--always-sparkplug");
  });

  test("a version that was not tried is told nothing", () => {
    expect(flagsFor("99.1.2")).toEqual([]);
    expect(flagsFor("")).toEqual([]);
  });
});
