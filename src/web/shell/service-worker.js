/*
 * Keeps the shell of the house, so that it opens and Help now works without a network.
 * It never keeps anything from /api: no word about anybody is stored by it.
 */
const kept = 'shell-__BUILD__';
const files = ['__FILES__'];
const pages = ['/', '/help', '/leave'];

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/api')) return;
  if (request.mode === 'navigate') event.respondWith(pageOrShell(request, url));
  else if (files.includes(url.pathname)) event.respondWith(fileFirst(request));
});

async function keepShell() {
  const cache = await caches.open(kept);
  await cache.addAll(files);
  // A page that cannot be had now is fetched when it is wanted: it must not stop the rest.
  await Promise.all(pages.map((page) => cache.add(page).catch(() => undefined)));
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
}

/** The network's page while there is one; else the same page as kept, else the shell. */
async function pageOrShell(request, url) {
  try {
    return await fetch(request);
  } catch {
    const cache = await caches.open(kept);
    const page = pages.includes(url.pathname) ? url.pathname : '/';
    return (await cache.match(page)) ?? Response.error();
  }
}

async function fileFirst(request) {
  const cache = await caches.open(kept);
  return (await cache.match(request)) ?? fetch(request);
}
