import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, Guests, type Leaving, PersonalData } from '@ein/accounts';
import { Clock, Database } from '@ein/platform';
import { CounterRepository } from './counter.repository.js';

const SECTIONS: DataSection[] = [
  {
    name: 'counterEntries',
    title: {
      de: 'Was am Tresen für dich aufgeschrieben wurde',
      en: 'What was written down for you at the counter',
    },
    fields: {
      kind: { de: 'Art', en: 'Kind' },
      ideaNumber: { de: 'Idee', en: 'Idea' },
      commentNumber: { de: 'Beitrag', en: 'Comment' },
      consent: { de: 'Dem hast du zugestimmt', en: 'What you agreed to' },
      consentAt: { de: 'Zugestimmt', en: 'Agreed' },
      takenOverAt: { de: 'Übernommen', en: 'Taken over' },
    },
    statement: `select e.kind, i.number as "ideaNumber", c.number as "commentNumber", t.text_de as consent, e.consent_at as "consentAt",
        e.taken_over_at as "takenOverAt"
      from counter_entry e join idea i on i.id = e.idea_id left join comment c on c.id = e.comment_id
        join consent_text t on t.version = e.consent_version
      where e.account_id = $1 order by e.written_at, e.id limit $2 offset $3`,
  },
  {
    name: 'counterWritten',
    title: {
      de: 'Was du am Tresen für andere aufgeschrieben hast',
      en: 'What you wrote down for others at the counter',
    },
    fields: {
      kind: { de: 'Art', en: 'Kind' },
      ideaNumber: { de: 'Idee', en: 'Idea' },
      writtenAt: { de: 'Aufgeschrieben', en: 'Written down' },
    },
    statement: `select e.kind, i.number as "ideaNumber", e.written_at as "writtenAt" from counter_entry e join idea i on i.id = e.idea_id
      where e.written_by = $1 order by e.written_at, e.id limit $2 offset $3`,
  },
  {
    name: 'occasions',
    title: {
      de: 'Veranstaltungen, die du für Karten eingetragen hast',
      en: 'Evenings with cards that you entered',
    },
    fields: {
      name: { de: 'Name', en: 'Name' },
      heldOn: { de: 'Am', en: 'On' },
    },
    statement: `select name, held_on::text as "heldOn" from occasion where made_by = $1 order by made_at, id limit $2 offset $3`,
  },
  {
    name: 'paperForms',
    title: { de: 'Bögen und Scans von dir', en: 'Forms and scans of yours' },
    fields: {
      what: { de: 'Was', en: 'What' },
      at: { de: 'Am', en: 'On' },
    },
    statement: `select what, at from (
        select 'form ' || number as what, made_at as at from paper_form where made_by = $1
        union all select 'scan', uploaded_at from paper_scan where uploaded_by = $1) papers
      order by at, what limit $2 offset $3`,
  },
];

/** What the counter knows of people. Whoever wrote for others stays in the row of an account that stands for nobody. */
@Injectable()
export class CounterOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly entries: CounterRepository,
    private readonly guests: Guests,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.guests.register((guestId, accountId) =>
      this.entries.moveAll(guestId, accountId, this.clock.now()),
    );
    this.data.register({
      name: 'counter',
      tables: ['counter_entry', 'counter_voter', 'occasion', 'paper_form', 'paper_scan'],
      sections: SECTIONS,
      erase: (leaving) => this.erase(leaving),
    });
  }

  /** A consent is kept as long as the text that it allows. */
  private async erase({ accountId, texts }: Leaving): Promise<void> {
    await this.database.write(
      `delete from counter_entry where account_id = $1 and (kind = 'vote' or $2)`,
      [accountId, texts === 'remove'],
    );
    await this.database.write('delete from counter_voter where account_id = $1', [accountId]);
  }
}
