/** What a person has chosen for this page, kept in the browser. Nothing of any file is ever kept. */
type Choice = "theme" | "pane-width";

/** Some browsers keep nothing for pages in private windows; then the choice holds until the page is left. */
export function storeChoice(choice: Choice, value: string): void {
  withStorage((storage) => {
    storage.setItem(`ziping.${choice}`, value);
    return null;
  });
}

export function storedChoice(choice: Choice): string | null {
  return withStorage((storage) => storage.getItem(`ziping.${choice}`));
}

function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
