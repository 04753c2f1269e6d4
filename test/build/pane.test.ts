import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { manifestFor } from "../../scripts/webpack/manifest";
import { type Build, build, bundlesOf, pageOf, policyOf, removeBuilds, ROOT, textOf } from "./build";
import { sizeOfPng } from "./png";

const ORIGIN = "https://example.com/ziping";
const PAGES = ["excel.html", "help.html"];
const OFFICE = path.dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));

let self: Build;
let china: Build;

beforeAll(async () => {
  [self, china] = await Promise.all([
    build("office=self", `origin=${ORIGIN}/`),
    build("office=china", `origin=${ORIGIN}`),
  ]);
}, 180_000);

afterAll(removeBuilds);

const read = (file: string) => readFileSync(path.join(self.folder, file));
/** The script that a page names, and those that are fetched when their pages are first opened. */
const entryOf = (build: Build) => bundlesOf(build).filter((file) => file.startsWith("excel."));
const pagesOf = (build: Build) => bundlesOf(build).filter((file) => !file.startsWith("excel."));
const filesIn = (folder: string) =>
  readdirSync(path.join(self.folder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(self.folder, folder), path.join(entry.parentPath, entry.name)))
    .sort();

describe("a build of the pane", () => {
  test("has nothing to complain of", () => {
    expect([self, china].map(({ output }) => output.trim())).toEqual(
      Array(2).fill(
        expect.stringMatching(/^pane:?\s+(pane )?compiled successfully$|^webpack .*compiled successfully/u),
      ),
    );
  });

  test("clears away what an earlier build left, and leaves the command line program alone", () => {
    expect(entryOf(self)).toEqual([expect.stringMatching(/^excel\.[0-9a-f]{8}\.js$/u)]);
    expect(pagesOf(self).filter((file) => !/^\d+\.[0-9a-f]{8}\.js$/u.test(file))).toEqual([]);
    expect(existsSync(path.join(self.folder, "cli/ziping.cjs"))).toBe(true);
  });

  test("sends at most 225 kB of script to the pane, zipped, and 40 kB more for its other pages", () => {
    const [entry = 0, pages = 0] = [entryOf(self), pagesOf(self)].map((files) =>
      files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0),
    );
    process.stdout.write(
      `pane: ${(entry / 1000).toFixed(1)} kB of script, pages ${(pages / 1000).toFixed(1)} kB, ${self.seconds.toFixed(1)} s\n`,
    );
    expect(entry).toBeLessThanOrEqual(225_000);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(40_000);
  });

  test("bundles neither office.js nor what the pane has no use for", () => {
    // Text of each, which no minimizer changes.
    const marks = {
      "node_modules/saxes/saxes.js": "undefined entity",
      "node_modules/fflate/lib/index.cjs": "invalid zip data",
      "node_modules/commander/lib/command.js": "executableFile",
      "node_modules/@microsoft/office-js/dist/office.js": "OSFPerformance",
      "src/simulation/host/protocol/dispatch.ts": "_RemoveReference",
    };
    const script = bundlesOf(self)
      .map((file) => textOf(self, file))
      .join("");
    for (const [file, mark] of Object.entries(marks)) {
      const isMarked = readFileSync(path.join(ROOT, file), "utf8").includes(mark);
      expect({ file, isMarked, isBundled: script.includes(mark) }).toEqual({
        file,
        isMarked: true,
        isBundled: false,
      });
    }
  });

  test("makes no code out of text", () => {
    const found = bundlesOf(self).flatMap(
      (file) => textOf(self, file).match(/\beval\s*\(|\bFunction\s*\(/gu) ?? [],
    );
    expect(found).toEqual([]);
  });

  test("keeps the copyright notices of what it bundles", () => {
    expect(textOf(self, "licenses.txt")).toMatch(/React/u);
    expect(textOf(self, "licenses.txt")).toMatch(/MIT/u);
  });
});

describe.each(PAGES)("%s", (file) => {
  test("has neither script nor style in its text", () => {
    const page = pageOf(self, file);
    expect([...page.querySelectorAll("script:not([src]), style, [style], base")]).toEqual([]);
    const handlers = [...page.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith("on")),
    );
    expect(handlers).toEqual([]);
    expect(page.documentElement.outerHTML).not.toMatch(/javascript:/iu);
  });

  test("names only files that are there, and those of its own folder", () => {
    const page = pageOf(self, file);
    const named = [...page.querySelectorAll("[src], link[href], a[href]")].map(
      (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => /^(\/|\.\.|[a-z]+:)/u.test(name))).toEqual([]);
    expect(named.filter((name) => !existsSync(path.join(self.folder, name)))).toEqual([]);
  });

  test("says everything in Chinese, calmly", () => {
    const page = pageOf(self, file);
    expect(page.documentElement.lang).toBe("zh-CN");
    expect(page.body.textContent).not.toMatch(/[!！]/u);
  });
});

test("the page for people without Excel carries no script, and so nothing of Microsoft's", () => {
  expect(pageOf(self, "help.html").querySelectorAll("script")).toHaveLength(0);
  expect(policyOf(pageOf(self, "help.html"))).toMatchObject({ "default-src": ["'none'"] });
  expect(policyOf(pageOf(self, "help.html"))).not.toHaveProperty("script-src");
});

describe("office.js", () => {
  test("hosted with the pane is Microsoft's, byte for byte", () => {
    const files = filesIn("office");
    expect(files).toEqual(
      expect.arrayContaining(["office.js", "o15apptofilemappingtable.js", "zh-cn/office_strings.js"]),
    );
    for (const host of ["web-16.00", "win32-16.01", "mac-16.00"]) expect(files).toContain(`excel-${host}.js`);
    expect(files.filter((file) => file.includes("debug"))).toEqual([]);
    const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
    for (const file of files) {
      expect([file, hash(path.join(self.folder, "office", file))]).toEqual([
        file,
        hash(path.join(OFFICE, file)),
      ]);
    }
  });

  test.each([
    {
      title: "hosted with the pane",
      of: () => self,
      script: "office/office.js",
      from: [],
      frames: ["'none'"],
    },
    {
      title: "of the network in China",
      of: () => china,
      script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
      from: ["https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/"],
      frames: ["https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/AgaveErrorUX/"],
    },
  ])(
    "$title comes first and is all that the page may load from elsewhere",
    ({ of, script, from, frames }) => {
      const page = pageOf(of(), "excel.html");
      const scripts = [...page.querySelectorAll("script")].map((element) => element.getAttribute("src"));
      expect(scripts).toEqual([script, ...entryOf(of())]);
      const policy = policyOf(page);
      expect(policy["script-src"]).toEqual(["'self'", ...from]);
      expect(policy["frame-src"]).toEqual(frames);
      expect(policy).toMatchObject({
        "default-src": ["'none'"],
        "connect-src": ["'none'"],
        "img-src": ["'self'"],
      });
      expect(policy).not.toHaveProperty("frame-ancestors");
      expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|data:|blob:/u);
    },
  );

  test("elsewhere is not copied", () => {
    expect(existsSync(path.join(china.folder, "office"))).toBe(false);
  });

  test("the headers for the server say what the page says, and let Excel on the web frame it", () => {
    for (const made of [self, china]) {
      const headers = textOf(made, "headers.txt");
      const said =
        pageOf(made, "excel.html").querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
      expect(headers).toContain(`Content-Security-Policy: ${said}\n`);
      expect(headers).not.toMatch(/frame-ancestors|X-Frame-Options/iu);
    }
  });
});

describe("the manifest of a build", () => {
  test("is ours for the address it was built for", () => {
    const source = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
    expect(textOf(self, "manifest.xml")).toBe(manifestFor(source, ORIGIN));
    expect(textOf(self, "manifest.xml")).not.toContain("localhost");
  });

  test("names pages and pictures that are there, and pictures of the size it says", () => {
    const addresses = [...textOf(self, "manifest.xml").matchAll(/"(https:\/\/example\.com\/[^"]+)"/gu)].map(
      ([, address = ""]) => address,
    );
    const files = [...new Set(addresses)].map((address) => address.slice(ORIGIN.length + 1));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      expect([file, existsSync(path.join(self.folder, file))]).toEqual([file, true]);
      const size = Number(/-(\d+)\.png$/u.exec(file)?.[1]);
      if (file.endsWith(".png")) expect(sizeOfPng(read(file))).toEqual({ width: size, height: size });
    }
  });
});
