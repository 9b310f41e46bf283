import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { type DataSection, PersonalData } from './personal-data.js';

const SECTIONS: DataSection[] = [
  {
    name: 'passkeys',
    title: { de: 'Passkeys', en: 'Passkeys' },
    fields: {
      name: { de: 'Name', en: 'Name' },
      synced: { de: 'Auf mehreren Geräten', en: 'On several devices' },
      createdAt: { de: 'Hinzugefügt', en: 'Added' },
      lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
    },
    statement: `select name, synced, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey
      where account_id = $1 order by created_at, id limit $2 offset $3`,
  },
  {
    name: 'secondFactor',
    title: { de: 'App für Codes', en: 'App for codes' },
    fields: {
      createdAt: { de: 'Begonnen', en: 'Begun' },
      confirmedAt: { de: 'Eingerichtet', en: 'Set up' },
      recoveryCodesLeft: { de: 'Ersatzcodes übrig', en: 'Recovery codes left' },
    },
    statement: `select t.created_at as "createdAt", t.confirmed_at as "confirmedAt",
        (select count(*)::int from recovery_code r where r.account_id = t.account_id and r.used_at is null) as "recoveryCodesLeft"
      from totp t where t.account_id = $1 order by t.account_id limit $2 offset $3`,
  },
  {
    name: 'otherLogins',
    title: { de: 'Verknüpfte Anmeldungen', en: 'Linked logins' },
    fields: {
      issuer: { de: 'Anbieter', en: 'Provider' },
      subject: { de: 'Kennung dort', en: 'Id there' },
      linkedAt: { de: 'Verknüpft', en: 'Linked' },
      lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
    },
    statement: `select issuer, subject, linked_at as "linkedAt", last_used_at as "lastUsedAt" from external_identity
      where account_id = $1 order by linked_at, issuer limit $2 offset $3`,
  },
  {
    name: 'assurance',
    title: {
      de: 'Bestätigungen als Einwohnerin oder Einwohner',
      en: 'Confirmations as a resident',
    },
    fields: {
      level: { de: 'Stufe', en: 'Level' },
      at: { de: 'Am', en: 'On' },
      how: { de: 'Wodurch', en: 'By' },
    },
    statement: `select level, at, how from account_assurance where account_id = $1 order by at, level limit $2 offset $3`,
  },
  {
    name: 'deskCodeSheets',
    title: {
      de: 'Codes für den Tresen, die du erzeugt hast',
      en: 'Codes for the desk that you made',
    },
    fields: {
      madeAt: { de: 'Erzeugt', en: 'Made' },
      validUntil: { de: 'Gültig bis', en: 'Valid until' },
    },
    statement: `select made_at as "madeAt", valid_until as "validUntil" from desk_code_sheet
      where made_by = $1 order by made_at, id limit $2 offset $3`,
  },
];

/** The tables that go with their owner. A sheet of codes stays: it was made for the town. */
const GOING = [
  'passkey_challenge',
  'passkey',
  'recovery_code',
  'totp',
  'external_visit',
  'external_identity',
  'account_assurance',
];

/** The ways in and what vouches for an account, when its owner wants a copy or leaves. */
@Injectable()
export class SignInOwnData {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
  ) {}

  /** After the accounts themselves, because what hangs on something is erased before it. */
  register(): void {
    this.data.register({
      name: 'ways in',
      tables: [...GOING, 'desk_code_sheet'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.forget(accountId),
    });
  }

  private async forget(accountId: string): Promise<void> {
    for (const table of GOING)
      await this.database.write(`delete from ${table} where account_id = $1`, [accountId]);
  }
}
