import { execFile } from "node:child_process";
import path from "node:path";
import { type BuildStamp, freshStamp } from "../../scripts/webpack/stamp";

const ROOT = path.join(__dirname, "../..");

/** The last build of the sources as they are; made now, beside the real one, only where there is none. */
export async function built(name: "cli" | "pane"): Promise<BuildStamp> {
  if (freshStamp(ROOT, name) === null) {
    await webpack(["--config-name", name, "--output-path", path.join(ROOT, "out/built", name)]);
  }
  const stamp = freshStamp(ROOT, name);
  if (stamp === null) throw new Error(`the build of ${name} left no stamp, or its sources changed meanwhile`);
  return stamp;
}

/** Runs webpack for production; gives what it printed, also as the text of an error. */
export function webpack(options: readonly string[]): Promise<string> {
  const program = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [program, "--mode", "production", "--no-color", ...options];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${stdout}${stderr}`));
      else resolve(`${stdout}${stderr}`);
    });
  });
}
