import type { OfficeSource } from "./office-source";

/** SHA-256 of nothing: Fluent puts empty style elements on the page and fills them through the object model. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What the page may load and do: its own files and office.js, nothing else. It can send nothing anywhere, and the frame
 * that office.js opens for Microsoft's telemetry stays shut. There is no frame-ancestors: Excel on the web shows the
 * page in a frame, under names that are Microsoft's to choose.
 */
export function contentSecurityPolicy(office: OfficeSource): string {
  const directives = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...office.scripts],
    "style-src": ["'self'", EMPTY_STYLE],
    "img-src": ["'self'"],
    "connect-src": ["'none'"],
    "frame-src": office.frames.length > 0 ? office.frames : ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return policyOf(directives);
}

/** The page on how to open the add-in is text and pictures. */
export const HELP_POLICY = policyOf({
  "default-src": ["'none'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
});

/**
 * What the web edition may load and do: the files of its own origin, nothing else, and nothing is sent anywhere. Styles
 * in attributes are how the grid's library sets up what a person types into; scripts of that kind stay forbidden.
 */
export const WEB_POLICY = policyOf({
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", EMPTY_STYLE],
  "style-src-attr": ["'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "frame-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
});

function policyOf(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** The headers a server should send with the files, for whoever sets it up. */
export function headers(office: OfficeSource): string {
  return headersWith(contentSecurityPolicy(office));
}

/** The same for the web edition, which nobody has a reason to show in a frame. */
export function webHeaders(): string {
  return headersWith(`${WEB_POLICY}; frame-ancestors 'none'`);
}

function headersWith(policy: string): string {
  return [
    `Content-Security-Policy: ${policy}`,
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "",
  ].join("\n");
}
