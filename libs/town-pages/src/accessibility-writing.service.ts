import { Injectable } from '@nestjs/common';
import { badInput, Clock, Database, isDay, newId, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { ACCESSIBILITY, type AccessibilityStatement, TownService } from '@ein/town';
import type { SaveAccessibilityInput } from './accessibility.inputs.js';
import { AccessibilityStatementChanged } from './town-page.events.js';
import { TownPageRepository } from './town-page.repository.js';

/** The facts of which the accessibility statement is made. */
@Injectable()
export class AccessibilityWriting {
  constructor(
    private readonly database: Database,
    private readonly pages: TownPageRepository,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async save(
    viewer: SignedInViewer,
    input: SaveAccessibilityInput,
  ): Promise<AccessibilityStatement> {
    for (const name of ['assessedOn', 'reviewedOn'] as const)
      if (!isDay(input[name]))
        throw badInput({ [name]: { constraint: 'isDay', message: 'Diesen Tag gibt es nicht.' } });
    await this.database.transaction(async () => {
      await this.pages.saveSetting(ACCESSIBILITY, input, this.clock.now());
      await this.events.record({
        kind: AccessibilityStatementChanged,
        actorId: viewer.id,
        subjectId: newId(),
        detail: { status: input.status, gaps: input.gaps.length },
      });
    });
    const saved = await this.town.accessibility();
    if (!saved) throw new Error('The statement was saved and cannot be read.');
    return saved;
  }
}
