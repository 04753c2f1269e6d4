import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** Starts `npm run workbench` as a person would, with the pane built as in production, and waits for its address. */
export async function startDevelopmentPage(): Promise<{ address: string; server: ChildProcess }> {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const server = spawn(process.execPath, [tsx, "scripts/workbench.ts", "--no-open", "--production"], {
    cwd: ROOT,
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", (code) => {
      reject(new Error(`the development page ended with ${code ?? "a signal"}:\n${said}`));
    });
  });
  return { address, server };
}
