import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DIST } from "./support/page";

const files = readdirSync(DIST);
const textOf = (file: string) => readFileSync(path.join(DIST, file), "utf8");

test("there is nothing of Microsoft's library in it, and no address of anybody else's that is asked for", () => {
  const scripts = files.filter((file) => /\.(js|html|css|webmanifest)$/.test(file));
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) {
    const text = textOf(file);
    expect([
      file,
      /office\.?js|OfficeExtension|OfficeRuntime|_OfficeAppFactory|Office\.onReady/i.exec(text),
    ]).toEqual([file, null]);
    expect([file, /Excel\.run|HostBridge|appsforoffice/.exec(text)]).toEqual([file, null]);
    expect([file, /(src|href)=["']?(https?:)?\/\/|url\(["']?https?:|importScripts\(/.exec(text)]).toEqual([
      file,
      null,
    ]);
  }
});

test("the page may load its own files alone and send nothing anywhere", () => {
  const policy =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(textOf("index.html"))?.[1] ?? "";
  const directives = new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources] as const;
    }),
  );
  expect(directives.get("default-src")).toEqual(["'none'"]);
  expect(directives.get("script-src")).toEqual(["'self'"]);
  expect(directives.get("connect-src")).toEqual(["'self'"]);
  expect(directives.get("form-action")).toEqual(["'none'"]);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(textOf("headers.txt")).toContain("frame-ancestors 'none'");
});

test("the service worker keeps every file that a page asks for", () => {
  const kept = JSON.parse(/const FILES = (\[.*?\]);/.exec(textOf("sw.js"))?.[1] ?? "[]") as string[];
  expect([...kept].sort()).toEqual(files.filter((file) => !["headers.txt", "sw.js"].includes(file)).sort());
});
