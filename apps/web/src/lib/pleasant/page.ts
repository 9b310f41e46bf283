/** SvelteKit runs this document itself, so nothing of it may be replaced behind its back. */
export const isHydrated = () => Object.keys(window).some((name) => name.startsWith('__sveltekit_'));

export const isPlainClick = (event: MouseEvent) =>
  event.button === 0 &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.altKey &&
  !event.defaultPrevented;

/** Fetches another state of this page as HTML; null when the answer is another page or no page at all. */
export async function fetchPage(
  address: string,
  init?: RequestInit,
): Promise<{ document: Document; url: URL } | null> {
  const response = await fetch(address, { ...init, headers: { accept: 'text/html' } });
  const url = new URL(response.url);
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isHtml || url.pathname !== location.pathname) return null;
  return { document: new DOMParser().parseFromString(await response.text(), 'text/html'), url };
}

/** The parts of a document that can be exchanged one by one, by name. */
const partsOf = (root: Document) =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset.part, part]),
  );

/** Remembers which control has the focus, so that its successor can have it. */
function focusKeeper(): () => void {
  const focused = document.activeElement;
  const [id, name, value] = ['id', 'name', 'value'].map((key) => focused?.getAttribute(key));
  const selector = id
    ? `#${CSS.escape(id)}`
    : name
      ? `[name="${CSS.escape(name)}"]${value ? `[value="${CSS.escape(value)}"]` : ''}`
      : '';
  return () => {
    if (selector && !document.activeElement?.matches(selector))
      document.querySelector<HTMLElement>(selector)?.focus();
  };
}

/** Says aloud what the new state says in its status line. */
function announce(): void {
  const words = document.querySelector('main [role="status"]:not([hidden])')?.textContent.trim();
  const place = document.querySelector('#ansage');
  if (place && words) place.textContent = words;
}

/** Puts the new state in place: all of `main`, or only its named parts or one of them, so that texts being written stay. */
export function exchange(next: Document, onlyParts: boolean | string): void {
  const restoreFocus = focusKeeper();
  document.title = next.title;
  if (onlyParts) {
    const news = partsOf(next);
    for (const [name, part] of partsOf(document)) {
      const successor = onlyParts === true || onlyParts === name ? news.get(name) : undefined;
      if (successor && !part.isEqualNode(successor))
        part.replaceWith(document.adoptNode(successor));
    }
  } else {
    const [here, there] = [document.querySelector('main'), next.querySelector('main')];
    if (here && there) here.replaceWith(document.adoptNode(there));
  }
  restoreFocus();
  announce();
  document.dispatchEvent(new Event('exchanged'));
}
