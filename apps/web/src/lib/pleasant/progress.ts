import { exchange, fetchPage } from './page.ts';

const EVERY_MS = 2000;

/** A part of the page with `data-progress` is looked at again until it no longer says so; what is typed beside it stays. */
async function look(): Promise<void> {
  const name = document.querySelector<HTMLElement>('[data-progress]')?.dataset.part;
  if (!name) return;
  if (!document.hidden) {
    const page = await fetchPage(location.href, { cache: 'reload' }).catch(() => null);
    if (page) exchange(page.document, name);
  }
  setTimeout(() => void look(), EVERY_MS);
}

setTimeout(() => void look(), EVERY_MS);
