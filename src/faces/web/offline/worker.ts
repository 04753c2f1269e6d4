/**
 * The service worker: keeps every file of one build, and answers from them alone. It asks the network for nothing but
 * these files, and sends nothing. The build puts the names of the files and the version before this text.
 */
declare const FILES: readonly string[];
declare const VERSION: string;

/** What a service worker finds; the types of pages do not know it. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskingEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const PREFIX = "ziping-";
const CACHE = PREFIX + VERSION;
const PAGE = "index.html";

self.addEventListener("install", (event) => {
  (event as WaitingEvent).waitUntil(keepFiles());
});

self.addEventListener("activate", (event) => {
  (event as WaitingEvent).waitUntil(dropOlder());
});

self.addEventListener("fetch", (event) => {
  const { request } = event as AskingEvent;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  (event as AskingEvent).respondWith(answer(request));
});

/** Past the browser's own cache, which may hold files of an older build. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === "navigate" && new URL(request.url).pathname.endsWith("/") ? PAGE : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}
