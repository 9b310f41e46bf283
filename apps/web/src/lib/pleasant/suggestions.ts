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
