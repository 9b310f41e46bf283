import type { Draft } from './draft.ts';
import { clear, load, save } from './saved-draft.ts';

const PAUSE_MS = 2000;

/** Keeps what is being written on this device, two seconds after the last key, and brings it back once. */
export class DraftKeeper {
  /** ISO moment of the last saving; null as long as nothing is kept. */
  savedAt: string | null = $state(null);
  restored = $state(false);
  #ready = false;
  #last = '';

  /** The kept text, when this page was opened empty; a text that came from the server is the newer one. */
  start(shown: Draft): Partial<Draft> | null {
    this.#ready = true;
    const kept = load();
    if (!kept || shown.body || shown.title || !(kept.draft.title || kept.draft.body)) return null;
    this.savedAt = kept.savedAt;
    this.restored = true;
    const project = shown.project || kept.draft.project;
    return { ...kept.draft, project, place: shown.place || kept.draft.place };
  }

  /** Call with each state of the draft; the returned function stops a saving that is no longer wanted. */
  watch(draft: Draft): (() => void) | undefined {
    const now = JSON.stringify({ ...draft, email: '' });
    if (!this.#ready || now === this.#last || !(draft.title || draft.body)) return undefined;
    const timer = setTimeout(() => {
      this.#last = now;
      this.savedAt = save(draft) ?? this.savedAt;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }

  forget(): void {
    clear();
    this.savedAt = null;
    this.restored = false;
  }
}
