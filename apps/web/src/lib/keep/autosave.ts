/** Somebody who is signed in has their draft on the server too, for every device: a form with `data-save-at`, two seconds after the last key. */
import { exchange, fetchPage } from '../pleasant/page.ts';
import { beforeSending } from './send.ts';
import { keptText, markSent } from './store.ts';

interface Saved {
  version?: number;
  /** Somebody wrote on elsewhere, and nothing was overwritten. */
  newer?: boolean;
}

/** A post waits for what is under way, but not for ever. */
const MOST_MS = 8000;
/** Together with the pause before the device itself keeps a text. */
const PAUSE_MS = 1500;
let timer: ReturnType<typeof setTimeout> | undefined;
let waiting: HTMLFormElement | undefined;
let running: Promise<void> = Promise.resolve();
let request = new AbortController();

const keyOf = (form: HTMLFormElement): string =>
  form.querySelector<HTMLElement>('[data-keep]')?.dataset.keep ?? '';

/** Until somebody has chosen between two texts, nothing more is saved. */
const isAsked = () => document.querySelector('[data-part="newer"] section') !== null;

async function post(form: HTMLFormElement): Promise<void> {
  const mine = (request = new AbortController());
  const { signal } = mine;
  const limit = setTimeout(() => mine.abort(), MOST_MS);
  const savedAt = keptText(keyOf(form))?.savedAt;
  const body = new FormData(form);
  body.delete('file');
  try {
    const address = form.dataset.saveAt ?? '';
    const response = await fetch(address, { method: 'POST', body, signal, keepalive: true });
    if (!response.ok) return;
    const { version, newer } = (await response.json()) as Saved;
    if (newer) return await ask();
    const field = form.elements.namedItem('version');
    if (field instanceof HTMLInputElement) field.value = String(version ?? 0);
    markSent(keyOf(form), savedAt);
  } catch {
    // Without a connection the device keeps the text, and the next post or pause brings it to the server.
  } finally {
    clearTimeout(limit);
  }
}

/** The page as the server sees it now asks which of the two texts shall go on. */
async function ask(): Promise<void> {
  const page = await fetchPage(location.href, { cache: 'reload' });
  if (page) exchange(page.document, 'newer');
}

function flush(): void {
  clearTimeout(timer);
  const form = waiting;
  waiting = undefined;
  if (form?.isConnected && !isAsked()) running = running.then(() => post(form));
}

/** Call when the device has kept something new. */
export function saveSoon(form: HTMLFormElement): void {
  waiting = form;
  clearTimeout(timer);
  timer = setTimeout(flush, PAUSE_MS);
}

addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', flush);
// A post takes the text along; what is under way must be answered first, or it would seem to come from another device.
beforeSending.push(() => {
  clearTimeout(timer);
  waiting = undefined;
  return running;
});
document.addEventListener('forgotten', () => {
  clearTimeout(timer);
  waiting = undefined;
  request.abort();
});
