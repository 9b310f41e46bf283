export interface Suggestion {
  number: number;
  slug: string;
  title: string;
  placeName: string | null;
  modelStage: number;
  /** What the town answered to it, marked like the title. */
  answer: string | null;
}

/** A place, theme or project whose name was typed. */
export interface NameSuggestion {
  kind: 'PLACE' | 'CATEGORY' | 'PROJECT';
  id: string;
  name: string;
  count: number;
}

export interface Suggestions {
  ideas: Suggestion[];
  names: NameSuggestion[];
}

/** So short that what is found stands there within 100 ms of the last key, and long enough for two keys in a row. */
const PAUSE_MS = 30;

let running: AbortController | undefined;

/** Suggestions for what was typed; undefined when a newer key overtook it or nothing answers. */
export async function suggestionsFor(query: string): Promise<Suggestions | undefined> {
  running?.abort();
  const mine = (running = new AbortController());
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  if (mine.signal.aborted) return undefined;
  if (query.length < 2) return { ideas: [], names: [] };
  try {
    const response = await fetch(`/suche/vorschlaege?q=${encodeURIComponent(query)}`, {
      signal: mine.signal,
    });
    return response.ok ? ((await response.json()) as Suggestions) : undefined;
  } catch {
    // A newer key ended this request, or the network is gone: typing goes on and Enter still searches.
    return undefined;
  }
}
