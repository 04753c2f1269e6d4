/**
 * Starts work on items several at a time and delivers what comes of them in the items' order. No more than `width`
 * are under way or waiting for delivery, so that memory stays bounded however many there are.
 * @throws what `work` or `deliver` throws first; nothing is started after that
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
  deliver: (result: Result) => Promise<void> | void,
): Promise<void> {
  const waiting: Promise<Result>[] = [];
  const deliverFirst = async () => {
    const first = waiting.shift();
    if (first !== undefined) await deliver(await first);
  };
  try {
    for (const item of items) {
      if (waiting.length >= width) await deliverFirst();
      const result = work(item);
      // It is waited for when its turn comes; until then its error must not end the program.
      result.catch(() => undefined);
      waiting.push(result);
    }
    while (waiting.length > 0) await deliverFirst();
  } finally {
    // What is under way comes to its end, as a file that is just being written.
    await Promise.allSettled(waiting);
  }
}
