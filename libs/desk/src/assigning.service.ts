import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  berlinDay,
  Clock,
  CONFIG,
  type Config,
  isWorkingDay,
  NotAllowed,
  NotFound,
  PeriodicWork,
  type SignedInViewer,
} from '@ein/platform';
import { MailOutbox } from '@ein/mail';
import { QueueService } from '@ein/queue';
import { assignedLetter } from './assigned.letter.js';
import { AssigningRepository, type Untold } from './assigning.repository.js';
import type { AssignItemInput } from './desk.inputs.js';
import type { AssignResult, Colleague } from './desk.type.js';

/** Whose an item is. Anybody may still decide it. */
@Injectable()
export class AssigningService implements OnModuleInit {
  constructor(
    private readonly assignments: AssigningRepository,
    private readonly queue: QueueService,
    private readonly outbox: MailOutbox,
    private readonly periodic: PeriodicWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'queue-assignments', every: 'day', run: () => this.tell() });
  }

  async colleagues(): Promise<Colleague[]> {
    return this.assignments.findColleagues();
  }

  async offices(): Promise<string[]> {
    return this.assignments.findOffices();
  }

  async assign(viewer: SignedInViewer, input: AssignItemInput): Promise<AssignResult> {
    const { itemId, accountId = null, office = null } = input;
    const colleagues = accountId ? await this.assignments.findColleagues() : [];
    if (accountId && !colleagues.some(({ id }) => id === accountId))
      return new NotAllowed('Diese Person kann die Warteschlange nicht öffnen.');
    const at = this.clock.now();
    if (!(await this.assignments.assign({ itemId, accountId, office, byId: viewer.id, at })))
      return new NotFound('Diesen Eintrag gibt es nicht, oder er ist schon entschieden.');
    const item = await this.queue.item(viewer, itemId);
    return item ?? new NotFound('Diesen Eintrag gibt es nicht.');
  }

  /** One mail for each colleague with all that is new for them; on days off it waits for the next working day. Says how many. */
  async tell(): Promise<number> {
    const today = berlinDay(this.clock.now());
    if (!isWorkingDay(today)) return 0;
    const byPerson = new Map<string, Untold[]>();
    for (const one of await this.assignments.takeUntold())
      byPerson.set(one.accountId, [...(byPerson.get(one.accountId) ?? []), one]);
    for (const [accountId, items] of byPerson) {
      const [first, ...more] = items;
      if (first) await this.write(`assigned:${accountId}:${today}`, [first, ...more]);
    }
    return byPerson.size;
  }

  private async write(key: string, items: [Untold, ...Untold[]]): Promise<void> {
    const { email: recipient, language } = items[0];
    const reader = { language, publicUrl: this.config.publicUrl };
    await this.outbox.queue({ key, recipient, ...assignedLetter(items, reader) });
  }
}
