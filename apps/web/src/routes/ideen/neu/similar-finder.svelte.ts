import { href } from '#lib/href.ts';
import type { SimilarIdea } from './similar.ts';

const PAUSE_MS = 400;
const SHORTEST = 5;

/** Asks for similar ideas after a pause in typing; an answer to an older title is thrown away. */
export class SimilarFinder {
  found: SimilarIdea[] = $state([]);
  live = $state(false);
  #request: AbortController | undefined;

  start(): void {
    this.live = true;
  }

  /** Call with each state of the title; the returned function stops a search that is no longer wanted. */
  look(title: string): (() => void) | undefined {
    if (!this.live) return undefined;
    if (title.trim().length < SHORTEST) {
      this.found = [];
      return undefined;
    }
    const timer = setTimeout(() => void this.#ask(title), PAUSE_MS);
    return () => clearTimeout(timer);
  }

  async #ask(title: string): Promise<void> {
    this.#request?.abort();
    this.#request = new AbortController();
    try {
      const address = href(`/ideen/neu/aehnlich?titel=${encodeURIComponent(title)}`);
      const response = await fetch(address, { signal: this.#request.signal });
      if (response.ok) this.found = (await response.json()) as SimilarIdea[];
    } catch {
      // The panel is an offer: writing goes on without it when the connection is gone or a newer question was asked.
    }
  }
}
