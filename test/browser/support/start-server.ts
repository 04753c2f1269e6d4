import type { ChildProcess } from "node:child_process";
import { startDevelopmentPage } from "../../../scripts/shared/development-page";

declare global {
  var workbenchServer: ChildProcess | undefined;
}

/** Starts the development page for all tests in the browser. */
export default async function startServer(): Promise<void> {
  const { address, server } = await startDevelopmentPage();
  globalThis.workbenchServer = server;
  process.env["WORKBENCH"] = address;
}
