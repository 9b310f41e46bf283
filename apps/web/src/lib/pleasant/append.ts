import { fetchPage, isHydrated, isPlainClick } from './page.ts';

/** A link with `data-append` brings the next part of the list to its end instead of leaving the page. */
document.addEventListener('click', async (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('a[data-append]')
      : null;
  const list = document.querySelector('[data-list]');
  if (!link || !list || !isPlainClick(event) || isHydrated()) return;
  event.preventDefault();
  const words = link.firstElementChild;
  if (words) words.textContent = link.dataset.append ?? '';
  link.setAttribute('aria-busy', 'true');
  const page = await fetchPage(link.href).catch(() => null);
  if (!page) return location.assign(link.href);
  const known = new Set([...list.children].map((item) => item.getAttribute('data-key')));
  // Something that moved between two parts is shown once.
  const fresh = [...(page.document.querySelector('[data-list]')?.children ?? [])].filter(
    (item) => !known.has(item.getAttribute('data-key')),
  );
  list.append(...fresh.map((item) => document.adoptNode(item)));
  const [more, next] = [link.closest('[data-more]'), page.document.querySelector('[data-more]')];
  if (more && next) more.replaceWith(document.adoptNode(next));
  fresh[0]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
});
