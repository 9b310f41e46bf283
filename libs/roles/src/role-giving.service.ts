import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import { MailOutbox } from '@ein/mail';
import { CONFIG, type Config, Role } from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { type Kept, SettingsLog } from '@ein/settings-log';
import type { RoleRequest } from './role-request.entity.js';
import { RoleChanged } from './role.events.js';
import { roleLetter, roleName } from './role.letter.js';
import { type Holder, RoleRepository } from './role.repository.js';

const KIND = 'role';

/** What happens when somebody gets another role: the role, the log, an end of their sessions and a mail, all or nothing. */
@Injectable()
export class RoleGiving implements OnModuleInit {
  constructor(
    private readonly roles: RoleRepository,
    private readonly sessions: SessionService,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly log: SettingsLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    // No way back by the log: that would step past the other admin.
    this.log.keeps({
      kind: KIND,
      title: { de: 'Rolle', en: 'Role' },
      fields: {
        role: { de: 'Rolle', en: 'Role' },
        alone: { de: 'Ohne zweite Person', en: 'Without a second person' },
      },
    });
  }

  /** `alone`: no other admin has confirmed it. */
  async give(
    holder: Holder,
    { id, fromRole, toRole, reason }: RoleRequest,
    actorId: string | null,
    alone: boolean,
  ): Promise<void> {
    await this.roles.setRole(holder.id, toRole);
    await this.sessions.endAll(holder.id);
    const detail = { from: fromRole, to: toRole, requestId: id, alone };
    await this.events.record({ kind: RoleChanged, actorId, subjectId: holder.id, detail });
    const named = (role: Role): Kept => ({ role: roleName('de', role) });
    await this.log.record({
      kind: KIND,
      subject: holder.id,
      label: '',
      actorId,
      before: named(fromRole),
      // The reason speaks of a person: it stays with the request, which goes with their account.
      after: { ...named(toRole), alone },
    });
    const reader = { language: holder.language, publicUrl: this.config.publicUrl };
    await this.outbox.queue({
      key: `role:${id}`,
      recipient: holder.email,
      ...roleLetter({ from: fromRole, to: toRole, because: reason }, reader),
    });
  }
}
