/* global SHELL */
// Put behind `const SHELL = { version, files }` by scripts/service-worker-plugin.ts. Caches the start page and the hashed
// files that the inspection needs; answers of the service, the login and everything else never pass through here.
const CACHE = `anlan-${SHELL.version}`;
const START = "/";
const PATIENCE_MILLIS = 4000;
const SERVER = /^\/(api|actuator|oauth2|login|logout|connect|\.well-known|problems|v3|swagger-ui|webjars)(\/|$)/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([START, ...SHELL.files])));
});

self.addEventListener("activate", (event) => {
  const outdated = async () => {
    for (const name of await caches.keys()) if (name.startsWith("anlan-") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(outdated());
});

/** The newest start page while the network answers soon enough, else the one that is here. */
async function startPage(request) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS));
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer) return answer;
  } catch {
    // no network: that is what the copy is for
  }
  return (await caches.match(START, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}

/** Named by their content, so a copy is never outdated. */
async function hashedFile(request) {
  const copy = await caches.match(request, { cacheName: CACHE, ignoreVary: true });
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || SERVER.test(pathname)) return;
  if (request.mode === "navigate" && !pathname.includes(".")) event.respondWith(startPage(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(hashedFile(request));
});
