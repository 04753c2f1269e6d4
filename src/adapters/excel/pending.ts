/**
 * What a queued request will give. Office.js fills in answers when the batch is sent: queue first, `await
 * context.sync()`, then call it. Called before, it throws the client's "PropertyNotLoaded".
 */
export type Pending<T> = () => T;

/** What a request has given as far as a batch came that failed: null where it was not come to. */
export function ifAnswered<T>(pending: Pending<T>): T | null {
  try {
    return pending();
  } catch (error) {
    if (["PropertyNotLoaded", "ValueNotLoaded"].includes(String((error as { code?: unknown }).code)))
      return null;
    throw error;
  }
}
