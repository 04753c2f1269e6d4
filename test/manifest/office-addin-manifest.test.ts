import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { manifestFor } from "../../scripts/webpack/manifest";

const ROOT = path.join(__dirname, "../..");
const SOURCE = path.join(ROOT, "manifest.xml");

/** Reads a manifest as Microsoft's own tools do; in a Node of its own, since jest cannot load what they are made of. */
function read(file: string): unknown {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1]).then(
    (manifest) => console.log(JSON.stringify(manifest)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script, file], { cwd: ROOT, encoding: "utf8" }));
}

const EXPECTED = {
  id: "1521d355-8cfb-43de-a315-41c00b666433",
  displayName: "自评核",
  defaultLocale: "zh-CN",
  hosts: ["Workbook"],
  permissions: "ReadWriteDocument",
  officeAppType: "TaskPaneApp",
};

test("Microsoft's tools read the manifest for development", () => {
  const page = "https://localhost:3000/excel.html";
  expect(read(SOURCE)).toMatchObject({ ...EXPECTED, defaultSettings: { sourceLocation: page } });
});

test("Microsoft's tools read the manifest of a build", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "ziping-manifest-"));
  try {
    const file = path.join(folder, "manifest.xml");
    writeFileSync(file, manifestFor(readFileSync(SOURCE, "utf8"), "https://example.com/ziping"));
    const page = "https://example.com/ziping/excel.html";
    expect(read(file)).toMatchObject({ ...EXPECTED, defaultSettings: { sourceLocation: page } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
