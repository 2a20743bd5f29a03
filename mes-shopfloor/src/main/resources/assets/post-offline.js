// Answers for the pages of the posts while there is no network, with what was seen last. Reports never pass here: the outbox
// of the page keeps them.
const CACHE = "poste-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const path = new URL(request.url).pathname;
  if (request.method !== "GET" || path.endsWith("/flux")) return;
  const ours = request.mode === "navigate" || /^\/(assets|webjars)\//.test(path) || /^\/api\/sites\/[^/]+\/posts\//.test(path);
  if (ours) event.respondWith(freshOrKept(request));
});

async function freshOrKept(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === "basic" && !answer.redirected) await cache.put(request, answer.clone());
    // Sent away to sign in: what the last person saw is not for the next.
    if (answer.type === "opaqueredirect" || answer.status === 401) await caches.delete(CACHE);
    return answer;
  } catch (offline) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw offline;
  }
}
