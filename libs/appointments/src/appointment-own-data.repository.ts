import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, type Leaving, PersonalData } from '@ein/accounts';
import { Database } from '@ein/platform';

const SECTIONS: DataSection[] = [
  {
    name: 'appointments',
    title: { de: 'Termine mit deiner Adresse', en: 'Appointments with your address' },
    fields: {
      startsAt: { de: 'Beginn', en: 'Start' },
      endsAt: { de: 'Ende', en: 'End' },
      matter: { de: 'Anliegen', en: 'Matter' },
      host: { de: 'Mit', en: 'With' },
      status: { de: 'Stand', en: 'State' },
      name: { de: 'Name', en: 'Name' },
      phone: { de: 'Telefon', en: 'Telephone' },
      note: { de: 'Notiz', en: 'Note' },
      needs: { de: 'Was du brauchst', en: 'What you need' },
      createdAt: { de: 'Vereinbart', en: 'Made' },
    },
    statement: `select a.starts_at as "startsAt", a.ends_at as "endsAt", m.name as matter, a.host, a.status, a.name, a.phone, a.note, a.needs,
        a.created_at as "createdAt"
      from appointment a join appointment_matter m on m.id = a.matter_id join account c on lower(c.email) = lower(a.email)
      where c.id = $1 order by a.starts_at, a.id limit $2 offset $3`,
  },
];

/** What was booked with somebody's address, when they want a copy or leave; it was never bound to an account. */
@Injectable()
export class AppointmentOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'appointments',
      tables: ['appointment'],
      sections: SECTIONS,
      erase: (leaving) => this.forget(leaving),
    });
  }

  private async forget({ addresses }: Leaving): Promise<void> {
    await this.database.write('delete from appointment where lower(email) = any ($1)', [
      addresses.map((address) => address.toLowerCase()),
    ]);
  }
}
