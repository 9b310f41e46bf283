import { version } from '$app/env';
import type { PageData } from './$types';
import type { Panel } from './panels.ts';

/** How long one picture stands. */
const CHANGE_MS = 20_000;
/** What was hidden is gone after so long. */
const LOOK_MS = 5000;
/** Without an answer for so long, nothing is shown: any of it may have been hidden meanwhile. */
const BLIND_MS = 120_000;

type Seen = Pick<PageData, 'panels' | 'figures' | 'count' | 'days'>;

/** The wall as it changes by itself: looks again every few seconds, and shows the next picture after a while. */
export class Watching {
  panels = $state.raw<Panel[]>([]);
  figures = $state.raw() as PageData['figures'];
  count = $state(0);
  days = $state.raw<PageData['days']>([]);
  at = $state(0);
  paused = $state(false);
  /** Since when nobody answers: the last picture stays for a while. */
  silentSince = $state<number | null>(null);
  isBlind = $state(false);
  private since = Date.now();

  constructor(
    seen: Seen & Pick<PageData, 'at'>,
    private readonly address: string,
  ) {
    this.show(seen);
    this.at = seen.at;
  }

  get panel(): Panel | undefined {
    return this.panels[this.at % Math.max(1, this.panels.length)];
  }

  pause(): void {
    this.paused = !this.paused;
  }

  watch(): () => void {
    const look = setInterval(() => void this.look(), LOOK_MS);
    const change = setInterval(() => this.change(), CHANGE_MS);
    void stayAwake();
    document.addEventListener('visibilitychange', stayAwake);
    return () => {
      clearInterval(look);
      clearInterval(change);
      document.removeEventListener('visibilitychange', stayAwake);
    };
  }

  private change(): void {
    if (this.paused || this.silentSince) return;
    this.at = (this.at + 1) % Math.max(1, this.panels.length);
  }

  private async look(): Promise<void> {
    if (document.hidden) return;
    try {
      const response = await fetch(this.address, { signal: AbortSignal.timeout(LOOK_MS) });
      if (!response.ok) throw new Error(`answered ${response.status}`);
      this.take((await response.json()) as Seen & { version: string });
    } catch {
      this.silentSince ??= Date.now();
      if (Date.now() - this.since < BLIND_MS) return;
      this.panels = [];
      this.isBlind = true;
    }
  }

  private take(seen: Seen & { version: string }): void {
    // A wall runs for months: the pages of another build are fetched anew.
    if (seen.version !== version) location.reload();
    this.since = Date.now();
    this.silentSince = null;
    this.isBlind = false;
    this.show(seen);
  }

  private show({ panels, figures, count, days }: Seen): void {
    this.panels = panels;
    this.figures = figures;
    this.count = count;
    this.days = days;
  }
}

/** Where the browser can, the screen does not go dark by itself. */
async function stayAwake(): Promise<void> {
  if (document.hidden) return;
  await navigator.wakeLock?.request('screen').catch(() => undefined);
}
