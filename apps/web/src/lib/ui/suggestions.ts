export interface Suggestion {
  number: number;
  slug: string;
  title: string;
  placeName: string | null;
  modelStage: number;
}

let running: AbortController | undefined;

/** Suggestions for what was typed, 100 ms after the last key; undefined when a newer key overtook it or nothing answers. */
export async function suggestionsFor(query: string): Promise<Suggestion[] | undefined> {
  running?.abort();
  const mine = (running = new AbortController());
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (mine.signal.aborted) return undefined;
  if (query.length < 2) return [];
  try {
    const response = await fetch(`/suche/vorschlaege?q=${encodeURIComponent(query)}`, {
      signal: mine.signal,
    });
    return response.ok ? ((await response.json()) as Suggestion[]) : undefined;
  } catch {
    // A newer key ended this request, or the network is gone: typing goes on and Enter still searches.
    return undefined;
  }
}

const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

/** "/" or Ctrl-K puts the cursor into the field, the largest one of the page first. Returns the way to stop listening. */
export function onSearchKey(field: HTMLInputElement, look: string): () => void {
  const listen = (event: KeyboardEvent) => {
    const slash =
      event.key === '/' &&
      !writes(event.target) &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey;
    const control = event.key === 'k' && (event.ctrlKey || event.metaKey);
    const largest = look !== 'header' || !document.querySelector('.search.hero, .search.page');
    if (!(slash || control) || !largest) return;
    event.preventDefault();
    field.focus();
    field.select();
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
