import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { manifestFor } from "../../scripts/webpack/manifest";
import { type Build, build, entryOf, pageOf, pagesOf, policyOf, removeBuilds, ROOT, textOf } from "./build";
import { testPages } from "./page-tests";

const ORIGIN = "https://example.com/ziping";
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

const filesIn = (folder: string) =>
  readdirSync(path.join(self.folder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(self.folder, folder), path.join(entry.parentPath, entry.name)))
    .sort();

describe("builds with settings", () => {
  test("have nothing to complain of", () => {
    expect([self, china].map(({ output }) => output.trim())).toEqual(
      Array(2).fill(
        expect.stringMatching(/^pane:?\s+(pane )?compiled successfully$|^webpack .*compiled successfully/u),
      ),
    );
  });

  test("clear away what an earlier build left, and leave the command line program alone", () => {
    expect(entryOf(self)).toEqual([expect.stringMatching(/^excel\.[0-9a-f]{8}\.js$/u)]);
    const names = pagesOf(self).map((file) => file.replace(/\.[0-9a-f]{8}\.js$/u, ""));
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => name.includes("."))).toEqual([]);
    expect(existsSync(path.join(self.folder, "cli/ziping.cjs"))).toBe(true);
  });
});

testPages(() => self, []);

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
});
