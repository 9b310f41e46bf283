import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { RegistrationChanging } from './registration-changing.service.js';
import { RegistrationRepository } from './registration.repository.js';

const SECTIONS: DataSection[] = [
  {
    name: 'eventRegistrations',
    title: { de: 'Veranstaltungen, zu denen du angemeldet bist', en: 'Events you registered for' },
    fields: {
      eventNumber: { de: 'Nummer', en: 'Number' },
      title: { de: 'Veranstaltung', en: 'Event' },
      startsAt: { de: 'Beginn', en: 'Begins' },
      state: { de: 'Stand', en: 'State' },
      name: { de: 'Name, den du angegeben hast', en: 'Name that you gave' },
      createdAt: { de: 'Angemeldet', en: 'Registered' },
    },
    statement: `select e.number as "eventNumber", e.title, e.starts_at as "startsAt", r.state, r.name, r.created_at as "createdAt"
      from event_registration r join town_event e on e.id = r.event_id
      where r.account_id = $1 or lower(r.address) = (select email_canonical from account where id = $1)
      order by r.created_at, r.id limit $2 offset $3`,
  },
];

/** The registrations of somebody who wants a copy or leaves; the first who waits gets their seat. */
@Injectable()
export class RegistrationOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly registrations: RegistrationRepository,
    private readonly changing: RegistrationChanging,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'events',
      tables: ['event_registration'],
      sections: SECTIONS,
      erase: (leaving) => this.forget(leaving),
    });
  }

  /** Also registrations of the same address without the account. */
  private async forget({ accountId, addresses }: Leaving): Promise<void> {
    for (const id of await this.registrations.findOfLeaving(accountId, addresses))
      await this.changing.leave(id);
  }
}
