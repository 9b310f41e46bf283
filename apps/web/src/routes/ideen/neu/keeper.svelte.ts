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
  #waiting: (() => void) | undefined;

  /** The kept text, unless this page came with one that is as new: `shownAt` says from when that is. */
  start(shown: Draft, shownAt: string | null): Partial<Draft> | null {
    this.#ready = true;
    const kept = load();
    if (!kept || !(kept.draft.title || kept.draft.body)) return null;
    if ((shown.body || shown.title) && (!shownAt || kept.savedAt <= shownAt)) return null;
    this.savedAt = kept.savedAt;
    this.restored = true;
    const project = shown.project || kept.draft.project;
    return { ...kept.draft, project, place: shown.place || kept.draft.place };
  }

  /** Call with each state of the draft; the returned function stops a saving that is no longer wanted. */
  watch(draft: Draft): (() => void) | undefined {
    const now = JSON.stringify({ ...draft, email: '' });
    if (!this.#ready || now === this.#last || !(draft.title || draft.body)) return undefined;
    this.#waiting = () => {
      this.#last = now;
      this.savedAt = save(draft) ?? this.savedAt;
      this.#waiting = undefined;
    };
    const timer = setTimeout(() => this.flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }

  /** Saves at once what would be saved in a moment: the page is about to go. */
  flush(): void {
    this.#waiting?.();
  }

  forget(): void {
    clear();
    this.#waiting = undefined;
    this.savedAt = null;
    this.restored = false;
  }
}
