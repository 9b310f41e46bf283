import { Injectable, type OnModuleInit } from '@nestjs/common';
import { badInput, Clock, Database, isDay, newId, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { type Kept, SettingsLog } from '@ein/settings-log';
import { ACCESSIBILITY, type AccessibilityStatement, TownService } from '@ein/town';
import type { SaveAccessibilityInput } from './accessibility.inputs.js';
import { AccessibilityEdited, type SaveAccessibilityResult } from './accessibility.problems.js';
import { AccessibilityStatementChanged } from './town-page.events.js';
import { TownPageRepository } from './town-page.repository.js';

const SUBJECT = 'facts';

/** The facts of which the accessibility statement is made. */
@Injectable()
export class AccessibilityWriting implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly pages: TownPageRepository,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly log: SettingsLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.log.keeps({
      kind: ACCESSIBILITY,
      title: { de: 'Erklärung zur Barrierefreiheit', en: 'Accessibility statement' },
      fields: FIELDS,
      undo: {
        hold: () => this.hold(),
        current: async () => keptOf(await this.town.accessibility()),
        restore: async (viewer, _, before) => {
          await this.put(viewer, before as unknown as AccessibilityStatement | null);
          return null;
        },
      },
    });
  }

  async save(
    viewer: SignedInViewer,
    { version, ...facts }: SaveAccessibilityInput,
  ): Promise<SaveAccessibilityResult> {
    for (const name of ['assessedOn', 'reviewedOn'] as const)
      if (!isDay(facts[name]))
        throw badInput({ [name]: { constraint: 'isDay', message: 'Diesen Tag gibt es nicht.' } });
    return this.database.transaction(async () => {
      await this.hold();
      const before = await this.town.statement();
      if ((before?.version ?? null) !== (version ?? null)) return new AccessibilityEdited();
      await this.put(viewer, facts);
      const after = await this.town.statement();
      if (!after) throw new Error('The statement was saved and cannot be read.');
      await this.log.record({
        ...{ kind: ACCESSIBILITY, subject: SUBJECT, label: '', actorId: viewer.id },
        ...{ before: keptOf(before), after: keptOf(after) },
      });
      return after;
    });
  }

  /** Of two who write at once the second sees what the first wrote. */
  private async hold(): Promise<void> {
    await this.pages.lock(ACCESSIBILITY, SUBJECT);
  }

  private async put(viewer: SignedInViewer, facts: AccessibilityStatement | null): Promise<void> {
    if (facts) await this.pages.saveSetting(ACCESSIBILITY, facts, this.clock.now());
    else await this.pages.deleteSetting(ACCESSIBILITY);
    await this.events.record({
      kind: AccessibilityStatementChanged,
      actorId: viewer.id,
      subjectId: newId(),
      detail: { status: facts?.status ?? 'none yet', gaps: facts?.gaps.length ?? 0 },
    });
  }
}

const FIELDS = {
  status: { de: 'Stand', en: 'State' },
  gaps: { de: 'Was nicht geht', en: 'What does not work' },
  method: { de: 'Art der Prüfung', en: 'Kind of review' },
  assessedBy: { de: 'Geprüft von', en: 'Reviewed by' },
  assessedOn: { de: 'Geprüft am', en: 'Reviewed on' },
  reviewedOn: { de: 'Durchgesehen am', en: 'Looked through on' },
  email: { de: 'E-Mail', en: 'Email' },
  phone: { de: 'Telefon', en: 'Telephone' },
  answerDays: { de: 'Tage bis zur Antwort', en: 'Days until an answer' },
  arbitrationName: { de: 'Schlichtungsstelle', en: 'Arbitration board' },
  arbitrationUrl: { de: 'Adresse der Schlichtungsstelle', en: 'Address of the board' },
  arbitrationContact: { de: 'Anschrift der Schlichtungsstelle', en: 'Contact of the board' },
  demo: { de: 'Nur ein Muster', en: 'Only a sample' },
};

/** Its fields without the version, which is reckoned from them. */
function keptOf(facts: (AccessibilityStatement & { version?: string }) | null): Kept {
  if (!facts) return null;
  const { version: _, ...kept } = facts;
  return kept;
}
