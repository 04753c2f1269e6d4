/**
 * Has the browser keep the page, so that it also works without a network. Pages that are not served over https, or from
 * this machine, cannot be kept.
 * @param onUpdate a newer page is there and takes over when all of this one are closed
 */
export function keepForOffline(onUpdate: () => void): void {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  window.addEventListener("load", () => {
    void register(onUpdate);
  });
}

async function register(onUpdate: () => void): Promise<void> {
  const registration = await registered();
  registration?.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && navigator.serviceWorker.controller !== null) onUpdate();
    });
  });
}

/** Where the browser refuses, by its settings or while there is no network, the page works as it is. */
async function registered(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register("sw.js");
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}
