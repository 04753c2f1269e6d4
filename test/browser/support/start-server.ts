import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

declare global {
  var workbenchServer: ChildProcess | undefined;
}

const ROOT = path.join(__dirname, "../../..");

/** Starts `npm start` as a person would, with the pane built as in production, and waits for its address. */
export default async function startServer(): Promise<void> {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const server = spawn(process.execPath, [tsx, "scripts/start.ts", "--no-open", "--production"], {
    cwd: ROOT,
  });
  globalThis.workbenchServer = server;
  process.env["WORKBENCH"] = await new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
      if (address) resolve(address[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", (code) => {
      reject(new Error(`the workbench ended with ${code ?? "a signal"}:\n${said}`));
    });
  });
}
