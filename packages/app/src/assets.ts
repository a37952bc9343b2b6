import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const FILES: Readonly<Record<string, readonly [name: string, type: string]>> = {
  "/app.css": ["app.css", "text/css; charset=utf-8"],
  "/app.js": ["app.js", "text/javascript; charset=utf-8"],
  "/drafts.js": ["drafts.js", "text/javascript; charset=utf-8"],
  "/sw.js": ["sw.js", "text/javascript; charset=utf-8"],
  "/icon.svg": ["icon.svg", "image/svg+xml"],
  "/manifest.webmanifest": ["manifest.webmanifest", "application/manifest+json"],
}

// Found when a file is asked for: whoever bundles the app into one file brings the folder along.
const folder = (): URL => new URL("../assets/", import.meta.url)
const kept = new Map<string, Uint8Array<ArrayBuffer>>()

/** A file of the app itself: its style, its script, its picture. The same for everybody, signed in or not. */
export const assetOf = (path: string): Response | undefined => {
  const found = FILES[path]
  if (found === undefined) return undefined
  const [name, type] = found
  const bytes = kept.get(path) ?? new Uint8Array(readFileSync(fileURLToPath(new URL(name, folder()))))
  kept.set(path, bytes)
  return new Response(bytes, {
    headers: { "content-type": type, "cache-control": "max-age=300", "x-content-type-options": "nosniff" },
  })
}
