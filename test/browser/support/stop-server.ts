/** Ends the server as Ctrl+C does. */
export default function stopServer(): Promise<void> {
  const server = globalThis.workbenchServer;
  if (server?.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => {
      resolve();
    });
    server.kill("SIGINT");
  });
}
