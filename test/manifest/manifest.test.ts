/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { manifestFor } from "../../scripts/webpack/manifest";
import { REQUIRED_API } from "../../src/adapters/excel";
import { registerRibbon } from "../../src/faces/addin/ribbon";
import { orderErrors } from "./schema";

const SOURCE = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");
const ORIGIN = "https://example.com/a&b";

describe.each([
  { title: "the manifest for development", xml: SOURCE, origin: "https://localhost:3000" },
  { title: "the manifest of a build", xml: manifestFor(SOURCE, ORIGIN), origin: ORIGIN },
])("$title", ({ xml, origin }) => {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const all = (name: string) => [...document.getElementsByTagName(name)];
  const texts = (name: string) => all(name).map(({ textContent }) => textContent);
  const values = (name: string) => all(name).map((element) => element.getAttribute("DefaultValue"));
  const attributes = (name: string) => all("*").flatMap((element) => element.getAttribute(name) ?? []);

  test("is XML whose elements stand in the order of the schema", () => {
    expect(document.documentElement.tagName).toBe("OfficeApp");
    expect(all("*").flatMap(orderErrors)).toEqual([]);
  });

  test("has an id, the version of the package in four numbers and the permission to write", () => {
    expect(texts("Id")).toEqual([expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)]);
    expect(texts("Version")).toEqual([`${version}.0`]);
    expect(texts("Permissions")).toEqual(["ReadWriteDocument"]);
  });

  test("is for workbooks alone", () => {
    expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
  });

  test("asks for the API that the code asks for, and for a runtime to share", () => {
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([
      [REQUIRED_API.name, REQUIRED_API.version],
      ["SharedRuntime", "1.1"],
    ]);
  });

  test("defines each resource once, uses each, and each with a short id", () => {
    const resources = [...(all("Resources")[0]?.querySelectorAll("[id]") ?? [])].map(({ id }) => id);
    expect(new Set(resources).size).toBe(resources.length);
    expect([...new Set(attributes("resid"))].sort()).toEqual([...resources].sort());
    expect(resources.filter((id) => id.length > 32)).toEqual([]);
  });

  test("names kinds of resources where they belong", () => {
    const kindOf = (resid: string) => document.getElementById(resid)?.parentElement?.tagName;
    const kinds = (selector: string) =>
      new Set([...document.querySelectorAll(selector)].map((e) => kindOf(e.getAttribute("resid") ?? "")));
    expect(kinds("Label, GetStarted > Title, Supertip > Title, Action > Title")).toEqual(
      new Set(["bt:ShortStrings"]),
    );
    expect(kinds("GetStarted > Description, Supertip > Description")).toEqual(new Set(["bt:LongStrings"]));
    expect(kinds("Runtime, FunctionFile, SourceLocation[resid], LearnMoreUrl")).toEqual(new Set(["bt:Urls"]));
    expect(
      new Set(
        all("bt:Image")
          .flatMap((e) => e.getAttribute("resid") ?? [])
          .map(kindOf),
      ),
    ).toEqual(new Set(["bt:Images"]));
  });

  test("keeps to the lengths that Office allows, in both languages", () => {
    const longest = (name: string, attribute: string) =>
      Math.max(
        ...all(name)
          .flatMap((e) => [...e.querySelectorAll("*")])
          .concat(all(name))
          .map((e) => (e.getAttribute(attribute) ?? "").length),
      );
    for (const attribute of ["DefaultValue", "Value"]) {
      expect(longest("bt:ShortStrings", attribute)).toBeLessThanOrEqual(125);
      expect(longest("bt:LongStrings", attribute)).toBeLessThanOrEqual(250);
      expect(longest("DisplayName", attribute)).toBeLessThanOrEqual(125);
      expect(longest("Description", attribute)).toBeLessThanOrEqual(250);
    }
    const ids = ["Group", "Control", "OfficeTab"].flatMap(all).map(({ id }) => id);
    expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is Chinese, and English for who prefers it", () => {
    expect(texts("DefaultLocale")).toEqual(["zh-CN"]);
    const translated = ["DisplayName", "bt:String"].flatMap(all).concat(all("Description").slice(0, 1));
    for (const element of translated) {
      expect(element.getAttribute("DefaultValue")).toMatch(/\p{Script=Han}/u);
      expect([...element.children].map((e) => [e.tagName, e.getAttribute("Locale")])).toEqual([
        [element.tagName.startsWith("bt:") ? "bt:Override" : "Override", "en-US"],
      ]);
    }
    expect(SOURCE).not.toMatch(/[!！]\p{Script=Han}|\p{Script=Han}[!！]/u);
  });

  test("names nothing but https addresses of its origin", () => {
    const addresses = [
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "SourceLocation",
      "bt:Image",
      "bt:Url",
    ]
      .flatMap(values)
      .filter((address) => address !== null);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
    const named = [...xml.matchAll(/https?:\/\/[^"<]*/gu)].map(([address]) =>
      address.replaceAll("&amp;", "&"),
    );
    const others = named.filter((address) => !address.startsWith(origin));
    expect(
      others.filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//u.test(address)),
    ).toEqual([]);
  });

  test("has icons of 16, 32 and 80 pixels at each place of the ribbon", () => {
    const sizes = all("Icon").map((icon) => [...icon.children].map((image) => image.getAttribute("size")));
    expect(sizes).toEqual([1, 2, 3].map(() => ["16", "32", "80"]));
    for (const image of all("bt:Image").filter((e) => e.hasAttribute("resid"))) {
      const file = document.getElementById(image.getAttribute("resid") ?? "")?.getAttribute("DefaultValue");
      expect(file).toMatch(new RegExp(`-${image.getAttribute("size") ?? ""}\\.png$`, "u"));
    }
  });

  test("runs the pane and the ribbon on one page that lives on", () => {
    const page = document.getElementById("Pane.Url")?.getAttribute("DefaultValue");
    expect(page).toBe(all("DefaultSettings")[0]?.firstElementChild?.getAttribute("DefaultValue"));
    expect(all("Runtime").map((e) => [e.getAttribute("resid"), e.getAttribute("lifetime")])).toEqual([
      ["Pane.Url", "long"],
    ]);
    const users = [...all("FunctionFile"), ...document.querySelectorAll("Action > SourceLocation")];
    expect(users.map((e) => e.getAttribute("resid"))).toEqual(["Pane.Url", "Pane.Url"]);
    // A pane without an id is another pane to Office, and the runtime has room for one.
    expect(texts("TaskpaneId")).toHaveLength(1);
  });

  test("names the functions that the ribbon registers, and these are not names of the page", () => {
    const registered: string[] = [];
    registerRibbon({ actions: { associate: (name) => registered.push(name) } }, () => Promise.resolve(null));
    expect(texts("FunctionName")).toEqual(registered);
    expect(registered.filter((name) => name in window)).toEqual([]);
  });
});
