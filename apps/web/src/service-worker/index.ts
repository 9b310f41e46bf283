/**
 * For people who are writing, and only for them: without a connection the page for a new idea still opens, with the
 * text that the device keeps, and every other page says that nothing is lost. Holds two pages as strangers see them
 * and the files these need; nothing that belongs to a person. A kiosk of the town holds its own two pages in the same way.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { searchParams } = new URL(worker.location.href);
const english = searchParams.get('sprache') === 'en';
const kiosk = searchParams.get('geraet') === 'kiosk';
const inLanguage = (path: string) => (english ? `/en${path}` : path);
const WRITE = inLanguage(kiosk ? '/kiosk/idee' : '/ideen/neu');
const OFFLINE = inLanguage(kiosk ? '/kiosk' : '/keine-verbindung');
const CACHE = kiosk ? `ein-kiosk${english ? '-en' : ''}` : 'ein-schreiben';
/** A visitor of a kiosk waits no longer for a network that answers nothing. */
const PATIENCE_MS = 5000;
const FILES = /(?:href|src)="(\/_app\/[^"]+)"|import\("(\/_app\/[^"]+)"\)/g;
const IMPORTS = /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/** A file of the build and, of a script, what it imports. */
async function keepFile(cache: Cache, address: string): Promise<void> {
  if (await cache.match(address)) return;
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const script = address.endsWith('.js') ? await response.clone().text() : '';
  await cache.put(address, response);
  const imports = [...script.matchAll(IMPORTS)].map(
    (match) => new URL(match[1] ?? '', address).href,
  );
  await Promise.all(imports.map((file) => keepFile(cache, file)));
}

/** A page as nobody in particular sees it, with everything it needs to run. */
async function keep(cache: Cache, path: string): Promise<void> {
  // The pages of a kiosk are those of its device; all others are kept as nobody in particular sees them.
  const credentials = kiosk ? 'same-origin' : 'omit';
  const response = await fetch(path, { credentials, cache: 'no-store' });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  const html = await response.clone().text();
  const files = [...html.matchAll(FILES)].map((match) => match[1] ?? match[2] ?? '');
  const addresses = files.map((file) => new URL(file, worker.location.origin).href);
  await Promise.all([...new Set(addresses)].map((address) => keepFile(cache, address)));
  await cache.put(path, response);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await Promise.all([keep(cache, WRITE), keep(cache, OFFLINE)]);
      await worker.skipWaiting();
    })(),
  );
});

/** A kiosk runs for months: each time it begins anew, its pages are kept as they are now. */
async function renew(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all([keep(cache, WRITE), keep(cache, OFFLINE)]).catch(() => undefined);
}

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

async function fresh(request: Request): Promise<Response> {
  if (!kiosk || request.method !== 'GET') return fetch(request);
  const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (response.status >= 500) throw new Error(`${request.url} answered ${response.status}.`);
  return response;
}

async function page(request: Request): Promise<Response> {
  try {
    return await fresh(request);
  } catch {
    const cache = await caches.open(CACHE);
    const writing = request.method === 'GET' && new URL(request.url).pathname === WRITE;
    return (await cache.match(writing ? WRITE : OFFLINE)) ?? Response.error();
  }
}

const file = async (request: Request): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request);

worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.mode === 'navigate') {
    event.respondWith(page(event.request));
    if (kiosk && pathname === OFFLINE) event.waitUntil(renew());
  } else if (origin === worker.location.origin && pathname.startsWith('/_app/immutable/'))
    event.respondWith(file(event.request));
});
