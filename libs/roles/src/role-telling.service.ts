import { Inject, Injectable } from '@nestjs/common';
import { MailOutbox } from '@ein/mail';
import { CONFIG, type Config } from '@ein/platform';
import type { RoleRequest } from './role-request.entity.js';
import {
  type RequestTold,
  roleOutcomeLetter,
  roleRequestLetter,
  type ToldOutcome,
} from './role-request.letter.js';
import { RoleRepository } from './role.repository.js';

const askingKey = ({ id }: Pick<RoleRequest, 'id'>, adminId: string) =>
  `role-request:${id}:${adminId}`;

/** Tells of requests for other roles: those who can decide, and whoever asked. */
@Injectable()
export class RoleTelling {
  constructor(
    private readonly roles: RoleRepository,
    private readonly outbox: MailOutbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Inside the transaction that asks. */
  async asked(request: RoleRequest): Promise<void> {
    const told = await this.told(request);
    if (!told) return;
    const others = (await this.roles.findAdmins()).filter(({ id }) => id !== request.askedBy);
    // Nobody decides about themselves, unless there is nobody else.
    const without = others.filter(({ id }) => id !== request.accountId);
    for (const admin of without.length ? without : others)
      await this.outbox.queue({
        key: askingKey(request, admin.id),
        recipient: admin.email,
        expiresAt: request.endsAt,
        ...roleRequestLetter(told, {
          language: admin.language,
          publicUrl: this.config.publicUrl,
        }),
      });
  }

  /** Inside the transaction that decides; whoever took back their own request knows. */
  async ended(request: RoleRequest, outcome: ToldOutcome, byId: string | null): Promise<void> {
    const admins = await this.roles.findAdmins();
    await this.outbox.cancelEach(admins.map(({ id }) => askingKey(request, id)));
    if (!request.askedBy || request.askedBy === byId) return;
    const asker = await this.roles.findHolder(request.askedBy);
    const told = await this.told(request);
    if (!asker || !told) return;
    await this.outbox.queue({
      key: `role-outcome:${request.id}`,
      recipient: asker.email,
      ...roleOutcomeLetter(told, outcome, {
        language: asker.language,
        publicUrl: this.config.publicUrl,
      }),
    });
  }

  private async told({
    accountId,
    askedBy,
    fromRole: from,
    toRole: to,
    reason: because,
    endsAt,
  }: RoleRequest): Promise<RequestTold | null> {
    const names = await this.roles.findNames([accountId, askedBy]);
    const name = names.get(accountId);
    if (name === undefined) return null;
    return { name, from, to, because, askedBy: names.get(askedBy ?? '') ?? null, endsAt };
  }
}
