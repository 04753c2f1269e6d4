import { useEffect } from "react";

/**
 * Listens to the page's window while a component is shown.
 * @param handler null while nothing is to be heard
 */
export function useWindowEvent<Name extends keyof WindowEventMap>(
  name: Name,
  handler: ((event: WindowEventMap[Name]) => void) | null,
  options: { readonly capture?: boolean } = {},
): void {
  const { capture = false } = options;
  useEffect(() => {
    if (handler === null) return;
    window.addEventListener(name, handler, { capture });
    return () => {
      window.removeEventListener(name, handler, { capture });
    };
  }, [name, handler, capture]);
}
