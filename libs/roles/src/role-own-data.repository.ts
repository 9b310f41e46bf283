import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DataSection, PersonalData } from '@ein/accounts';
import { Database, PeriodicWork, Retention } from '@ein/platform';
import { RoleRepository } from './role.repository.js';
import { RoleService } from './role.service.js';

const SECTIONS: DataSection[] = [
  {
    name: 'roleRequests',
    title: { de: 'Änderungen deiner Rolle', en: 'Changes of your role' },
    fields: {
      fromRole: { de: 'Von', en: 'From' },
      toRole: { de: 'Nach', en: 'To' },
      reason: { de: 'Grund', en: 'Reason' },
      askedAt: { de: 'Angefragt', en: 'Asked for' },
      outcome: { de: 'Ergebnis', en: 'Outcome' },
    },
    statement: `select from_role as "fromRole", to_role as "toRole", reason, asked_at as "askedAt", outcome from role_request
      where account_id = $1 order by asked_at, id limit $2 offset $3`,
  },
];

/** What is kept of changes of roles, and how long. */
@Injectable()
export class RoleOwnData implements OnModuleInit {
  constructor(
    private readonly data: PersonalData,
    private readonly database: Database,
    private readonly retention: Retention,
    private readonly periodic: PeriodicWork,
    private readonly roles: RoleRepository,
    private readonly service: RoleService,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'roles',
      tables: ['role_request'],
      sections: SECTIONS,
      erase: ({ accountId }) => this.forget(accountId),
    });
    this.retention.register({
      key: 'role_request',
      forget: (before) => this.roles.forgetBefore(before),
    });
    this.periodic.register({
      name: 'end-role-requests',
      every: 'hour',
      run: () => this.service.endOld(),
    });
  }

  /** Requests about somebody go with them; what they asked for or decided about others stays without their name. */
  private async forget(accountId: string): Promise<void> {
    await this.database.write('delete from role_request where account_id = $1', [accountId]);
    await this.database.write(
      `update role_request set asked_by = nullif(asked_by, $1), decided_by = nullif(decided_by, $1)
       where asked_by = $1 or decided_by = $1`,
      [accountId],
    );
  }
}
