import { DEVELOPMENT_ORIGIN } from "./origin";

/** The manifest for the address under which dist/ is served. */
export function manifestFor(manifest: string, origin: string): string {
  return manifest.replaceAll(DEVELOPMENT_ORIGIN, escapeXml(origin));
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
}
