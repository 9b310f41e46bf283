import { keptKeys } from './store.ts';

const available = () => 'serviceWorker' in navigator && window.isSecureContext;

/** From the first kept text on, the page for writing opens without a connection too, in the language it is written in. */
export async function prepareOffline(): Promise<void> {
  if (!available() || navigator.serviceWorker.controller) return;
  const language = document.documentElement.lang === 'en' ? 'en' : 'de';
  try {
    await navigator.serviceWorker.register(`/service-worker.js?sprache=${language}`, {
      type: 'module',
    });
    await keepLoaded();
  } catch {
    // The browser allows none, or the connection has gone already: the text is kept all the same.
  }
}

/** What this page has fetched since it came, such as hints while one writes, is there without a connection as well. */
async function keepLoaded(): Promise<void> {
  await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_app/immutable/`));
  if (keptKeys().length > 0) await (await caches.open('ein-schreiben')).addAll(files);
  // All may have arrived meanwhile.
  await leaveNothing();
}

/** Where nothing is kept any more, nothing of ours stays on the device. */
export async function leaveNothing(): Promise<void> {
  if (!available() || keptKeys().length > 0) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  const ofWriting = registrations.filter(({ scope }) => new URL(scope).pathname === '/');
  await Promise.all(ofWriting.map((registration) => registration.unregister()));
  await caches.delete('ein-schreiben');
}
