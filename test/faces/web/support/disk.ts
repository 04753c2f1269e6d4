import { type WebPage } from "./page";

/**
 * A disk of the browser's own, with real handles: what the person would choose in the browser's dialogs, which no test
 * can reach, is answered from it.
 */
export class Disk {
  private constructor(private readonly web: WebPage) {}

  static async under(web: WebPage): Promise<Disk> {
    await web.page.evaluate(() => {
      const at = async (name: string, create = false) =>
        (await navigator.storage.getDirectory()).getFileHandle(name, { create });
      const chosen: string[] = [];
      const suggested: string[] = [];
      const options: unknown[] = [];
      Object.assign(window, {
        testDisk: { at, chosen, suggested, options },
        showOpenFilePicker: () => Promise.all(chosen.splice(0).map((name) => at(name))),
        showSaveFilePicker: (asked: { suggestedName: string }) => {
          suggested.push(asked.suggestedName);
          const name = chosen.shift();
          if (name === undefined) return Promise.reject(new DOMException("given up", "AbortError"));
          return at(name, true);
        },
      });
    });
    return new Disk(web);
  }

  /** What the next dialogs answer; nothing: it is closed without a choice. */
  async willChoose(...names: readonly string[]): Promise<void> {
    await this.web.page.evaluate((added) => {
      (window as unknown as { testDisk: { chosen: string[] } }).testDisk.chosen.push(...added);
    }, names);
  }

  /** The names that the dialogs for saving began with. */
  suggested(): Promise<string[]> {
    return this.web.page.evaluate(
      () => (window as unknown as { testDisk: { suggested: string[] } }).testDisk.suggested,
    );
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.web.page.evaluate(
      async ({ to, text }) => {
        const root = await navigator.storage.getDirectory();
        const writing = await (await root.getFileHandle(to, { create: true })).createWritable();
        await writing.write(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
        await writing.close();
      },
      { to: name, text: Buffer.from(bytes).toString("base64") },
    );
  }

  async read(name: string): Promise<Buffer> {
    const bytes = await this.web.page.evaluate(async (from) => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle(from)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    }, name);
    return Buffer.from(bytes);
  }

  async remove(name: string): Promise<void> {
    await this.web.page.evaluate(async (gone) => {
      await (await navigator.storage.getDirectory()).removeEntry(gone);
    }, name);
  }

  /** Drops files anywhere on the page, as from the person's folder. */
  async drop(...names: readonly string[]): Promise<void> {
    await this.web.page.evaluate(async (dropped) => {
      const root = await navigator.storage.getDirectory();
      const handles = await Promise.all(dropped.map((name) => root.getFileHandle(name)));
      const transfer = new DataTransfer();
      for (const handle of handles) transfer.items.add(await handle.getFile());
      let next = 0;
      Object.assign(DataTransferItem.prototype, {
        getAsFileSystemHandle: () => Promise.resolve(handles[next++] ?? null),
      });
      document.body.dispatchEvent(
        new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    }, names);
  }

  /** From now on the browser refuses to write, by one of its names for why. */
  async refuses(name: string): Promise<void> {
    await this.web.page.evaluate((why) => {
      FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException("refused", why));
    }, name);
  }

  /** What the person answers when the browser asks whether the page may write. */
  async answers(state: PermissionState): Promise<void> {
    await this.web.page.evaluate((answer) => {
      Object.assign(FileSystemFileHandle.prototype, {
        queryPermission: () => Promise.resolve("prompt"),
        requestPermission: () => Promise.resolve(answer),
      });
    }, state);
  }
}
