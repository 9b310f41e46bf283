import { Injectable } from '@nestjs/common';
import { Role } from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { QueueListening, type QueueState } from './queue-listening.service.js';

const SIGN_OF_LIFE_MS = 15_000;
const MOST_OF_ONE = 5;
const MOST_OF_ALL = 100;
const MAY: readonly Role[] = [Role.MODERATOR, Role.ADMIN];

/** Server-sent events for one screen of a moderator. */
@Injectable()
export class QueueStream {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly listening: QueueListening,
    private readonly sessions: SessionService,
  ) {}

  /**
   * The events of a session as text, until it ends, may no longer listen, or `signal` says that nobody reads on.
   * Null: there are too many screens already.
   */
  listen(
    viewerId: string,
    token: string,
    signal: AbortSignal,
  ): AsyncGenerator<string, void> | null {
    const own = this.open.get(viewerId) ?? 0;
    if (own >= MOST_OF_ONE || this.listening.count >= MOST_OF_ALL || this.listening.stopping)
      return null;
    this.open.set(viewerId, own + 1);
    const leave = this.listening.join();
    // Counted down once, whether the stream was read to its end or never begun.
    const close = () => {
      leave();
      const left = (this.open.get(viewerId) ?? 1) - 1;
      if (left > 0) this.open.set(viewerId, left);
      else this.open.delete(viewerId);
    };
    signal.addEventListener('abort', close, { once: true });
    return this.events(token, signal);
  }

  private async *events(token: string, signal: AbortSignal): AsyncGenerator<string, void> {
    let seen = -1;
    while (!signal.aborted && !this.listening.stopping) {
      const viewer = await this.sessions.viewerOf(token);
      if (!viewer || !MAY.includes(viewer.role)) return;
      const state = await this.listening.look(SIGN_OF_LIFE_MS);
      if (this.listening.version === seen) yield ': still here\n\n';
      else {
        seen = this.listening.version;
        yield `data: ${JSON.stringify(seenBy(state, viewer.id))}\n\n`;
      }
      await this.listening.change(seen, SIGN_OF_LIFE_MS, signal);
    }
  }
}

/** Nobody needs to be told which item they are on themselves. */
function seenBy({ at, counts, claims, arrivals }: QueueState, viewerId: string) {
  const others = claims.filter(({ accountId }) => accountId !== viewerId);
  return { at, counts, claims: others.map(({ itemId, who }) => ({ itemId, who })), arrivals };
}
