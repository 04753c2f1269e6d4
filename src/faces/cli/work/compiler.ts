import { setFlagsFromString } from "node:v8";

/** Files enough to pay for it: ten take as long either way, one alone 50 ms longer. */
const MANY_FILES = 20;

/** By the first number of V8's version: Node 20 has 11, 22 has 12, 24 has 13. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  11: ["--always-sparkplug", "--max-inlined-bytecode-size-cumulative=200", "--interrupt-budget=300000"],
  12: ["--always-sparkplug", "--max-inlined-bytecode-size-cumulative=200"],
  13: ["--always-sparkplug", "--max-inlined-bytecode-size-cumulative=200"],
};

/**
 * What V8 is told about compiling; nothing to a version that was not tried.
 *
 * A thread runs some thousand functions, each a few times a file. In a thousand files most of its time went into the
 * optimizing compiler, which puts whole chains of functions into one another, and into interpreting what that had not
 * come to yet. Machine code of the simple kind from the first call on, and the optimizing compiler later and for less at
 * a time, take a fifth less processor time: docs/decisions/0018.
 * @param version as in `process.versions.v8`
 */
export function flagsFor(version: string): readonly string[] {
  const [major = ""] = version.split(".");
  return FLAGS[major] ?? [];
}

/** Has V8 compile for many files, in threads that are started from now on. */
export function compileFor(files: number): void {
  if (files < MANY_FILES) return;
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);
}
