/** How many items are in the works. */
export interface Bounds {
  /** So many are worked on at once. */
  readonly atOnce: number;
  /** So many are worked on or wait for those before them to be delivered, so that memory stays bounded. */
  readonly most: number;
}

/**
 * Works on items several at a time and delivers what comes of them in the items' order. One that takes long does not
 * stop those behind it, as long as few wait for it.
 * @throws what `work` or `deliver` throws first; nothing is started after that
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  { atOnce, most }: Bounds,
  work: (item: Item) => Promise<Result>,
  deliver: (result: Result) => Promise<void> | void,
): Promise<void> {
  const line: { readonly result: Promise<Result>; isDone: boolean }[] = [];
  const running = new Set<Promise<void>>();
  const deliverFirst = async () => {
    const first = line.shift();
    if (first !== undefined) await deliver(await first.result);
  };
  const start = (item: Item) => {
    const place = { result: work(item), isDone: false };
    line.push(place);
    const done = () => {
      place.isDone = true;
      running.delete(end);
    };
    // Its error is thrown when its turn comes; until then it must not end the program.
    const end = place.result.then(done, done);
    running.add(end);
  };
  try {
    for (const item of items) {
      while (line[0]?.isDone || running.size >= atOnce || line.length >= most) {
        if (line[0]?.isDone) await deliverFirst();
        else await Promise.race(running);
      }
      start(item);
    }
    while (line.length > 0) await deliverFirst();
  } finally {
    // What is under way comes to its end, as a file that is just being written.
    await Promise.all(running);
  }
}
