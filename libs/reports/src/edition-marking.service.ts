import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventLog, type LoggedEvent, Subscribers } from '@ein/event-log';
import { Clock, Database, NotFound, type SignedInViewer } from '@ein/platform';
import { EditionRepository } from './edition.repository.js';
import { labelOf } from './quoting.policy.js';
import { EditionMarkSettled } from './report.events.js';
import type { SettleEditionMarkInput } from './report.inputs.js';
import type { EditionTask } from './report.type.js';

/** Everything after which a text may no longer say, or no longer show, what an edition cites. */
const CHANGING = [
  'IdeaEdited',
  'IdeaEditReviewed',
  'IdeaMeaningSettled',
  'IdeaWithdrawn',
  'IdeaWithdrawalTakenBack',
  'IdeaAnonymised',
  'IdeasParted',
  'CommentEdited',
  'CommentDeleted',
  'CommentHidden',
  'CommentRestored',
  'CommentAnonymised',
  'DecisionMade',
  'DecisionUndone',
  'SanctionLifted',
];

const MOST = 200;

/** Tells staff which published sentences rest on texts that have changed. What readers see is asked anew on each reading. */
@Injectable()
export class EditionMarking implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly editions: EditionRepository,
    private readonly subscribers: Subscribers,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscribers.register({
      name: 'edition-marks',
      kinds: CHANGING,
      handle: (event) => this.changed(event),
    });
  }

  /** Compares what is cited with what stands there now; the order of events does not matter. */
  async changed({ ideaId }: Pick<LoggedEvent, 'ideaId'>): Promise<void> {
    if (ideaId) await this.editions.markChanged(ideaId, this.clock.now());
  }

  async tasks(): Promise<EditionTask[]> {
    return (await this.editions.findOpenMarks(MOST)).map(
      ({ edition, key, title, kind, number, why, markedAt }) => ({
        ...{ edition, key, title, why, markedAt },
        label: labelOf(kind, number),
      }),
    );
  }

  async countTasks(): Promise<number> {
    return this.editions.countOpenMarks();
  }

  /** Done by a note, which readers of the edition see; a newer edition of the same scope is done by itself. */
  async settle(
    viewer: SignedInViewer,
    { edition, key, note }: SettleEditionMarkInput,
  ): Promise<NotFound | null> {
    return this.database.transaction(async () => {
      const at = this.clock.now();
      const settled = await this.editions.settleMark(edition, key, { id: viewer.id, note, at });
      if (!settled) return new NotFound('Diese Aufgabe ist schon erledigt.');
      const head = await this.editions.findHead(String(edition));
      if (!head) throw new Error(`Edition ${edition} is gone.`);
      await this.events.record({
        kind: EditionMarkSettled,
        actorId: viewer.id,
        subjectId: head.id,
        detail: { number: edition, key },
      });
      return null;
    });
  }
}
