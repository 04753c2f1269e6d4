/**
 * What a queued request will give. Office.js fills in answers when the batch is sent: queue first, `await
 * context.sync()`, then call it. Called before, it throws the client's "PropertyNotLoaded".
 */
export type Pending<T> = () => T;
