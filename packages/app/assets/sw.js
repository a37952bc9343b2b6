// Without a network, the page that writes drafts: it is the same for everybody. No page of anybody is ever kept.
const NAME = "traitdunion-1"
const SHELL = ["/app.css", "/app.js", "/drafts.js", "/icon.svg", "/manifest.webmanifest", "/hors-ligne"]

self.addEventListener("install", (event) =>
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  ),
)
self.addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  ),
)
const answer = async (request, path) => {
  const cache = await caches.open(NAME)
  try {
    const fresh = await fetch(request)
    if (SHELL.includes(path) && fresh.ok) await cache.put(path, fresh.clone())
    return fresh
  } catch {
    return (await cache.match(request.mode === "navigate" ? "/hors-ligne" : path)) ?? Response.error()
  }
}
self.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin) return
  if (request.mode === "navigate" || SHELL.includes(pathname)) event.respondWith(answer(request, pathname))
})
