import { href } from '#lib/href.ts';
import type { Draft } from './draft.ts';
import { clear, load, save } from './saved-draft.ts';
import type { ServerDraft } from './server-draft.ts';

const PAUSE_MS = 2000;

/** What the page came with: the text, from when it is, and the version on the server it was written on. */
interface Arrived {
  draft: Draft;
  keptAt: string | null;
  version: number;
  newer: ServerDraft | null;
}

/**
 * Keeps what is being written two seconds after the last key: on this device, and for somebody who is signed in on the server
 * too. Brings it back once.
 */
export class DraftKeeper {
  /** ISO moment of the last saving; null as long as nothing is kept. */
  savedAt: string | null = $state(null);
  restored = $state(false);
  version = $state(0);
  /** What was written elsewhere meanwhile; until somebody has chosen, nothing more is saved on the server. */
  newer: ServerDraft | null = $state(null);
  #ready = false;
  #last = '';
  #waiting: (() => void) | undefined;
  #sending: Promise<unknown> = Promise.resolve();

  /** The kept text, unless this page came with one that is as new. */
  start(arrived: Arrived): Partial<Draft> | null {
    const { draft: shown, keptAt } = arrived;
    this.#ready = true;
    this.arrive(arrived);
    const kept = load();
    if (!kept || !(kept.draft.title || kept.draft.body)) return null;
    if ((shown.body || shown.title) && (!keptAt || kept.savedAt <= keptAt)) return null;
    this.savedAt = kept.savedAt;
    this.restored = true;
    const project = shown.project || kept.draft.project;
    return { ...kept.draft, project, place: shown.place || kept.draft.place };
  }

  /** The page has answered a post or gone to another step. */
  arrive({ version, newer }: Pick<Arrived, 'version' | 'newer'>): void {
    this.version = version;
    this.newer = newer;
  }

  /** Call with each state of the draft; the returned function stops a saving that is no longer wanted. */
  watch(draft: Draft, signedIn: boolean): (() => void) | undefined {
    const now = JSON.stringify({ ...draft, email: '' });
    if (!this.#ready || now === this.#last || !(draft.title || draft.body)) return undefined;
    this.#waiting = () => {
      this.#last = now;
      this.#waiting = undefined;
      this.savedAt = save(draft) ?? this.savedAt;
      if (signedIn) this.#sending = this.#sending.then(() => this.#send(draft));
    };
    const timer = setTimeout(() => this.flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }

  /** Saves at once what would be saved in a moment: the page is about to go. */
  flush(): void {
    this.#waiting?.();
  }

  /** A post takes the text along: what waits need not be saved any more, and what is under way must be answered first. */
  async settle(): Promise<void> {
    this.#waiting = undefined;
    await this.#sending;
  }

  forget(): void {
    clear();
    this.#waiting = undefined;
    this.savedAt = null;
    this.restored = false;
  }

  async #send(draft: Draft): Promise<void> {
    if (this.newer) return;
    try {
      const response = await fetch(href('/ideen/neu/entwurf'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ draft, basedOn: this.version }),
      });
      if (!response.ok) return;
      const saved = (await response.json()) as ServerDraft | { newer: ServerDraft | null };
      if ('version' in saved) {
        this.version = saved.version;
        this.savedAt = saved.savedAt;
      } else if (saved.newer) this.newer = saved.newer;
      // Sent or taken away elsewhere: the next saving begins anew.
      else this.version = 0;
    } catch {
      // Without a connection the device keeps the text, and the next post or pause brings it to the server.
    }
  }
}
