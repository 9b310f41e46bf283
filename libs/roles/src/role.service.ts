import { Injectable } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import {
  Clock,
  Database,
  newId,
  NotFound,
  Problem,
  Role,
  type SignedInViewer,
} from '@ein/platform';
import { RoleGiving } from './role-giving.service.js';
import type { RoleRequest } from './role-request.entity.js';
import { PeopleLookedUp, RoleRequested, RoleRequestEnded } from './role.events.js';
import type { ChangeRoleInput, DecideRoleRequestInput } from './role.inputs.js';
import {
  type ChangeRoleResult,
  type DecideRoleRequestResult,
  LastAdmin,
  OwnRoleRequest,
  RoleIsSame,
  RoleRequestOver,
  RoleRequestWaits,
} from './role.problems.js';
import { type Holder, RoleRepository } from './role.repository.js';
import { RoleTelling } from './role-telling.service.js';
import type { KnownPersonType, RolesOverviewType } from './role.type.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const REQUEST_DAYS = 7;
const MOST_FOUND = 20;

/** Who may do what, and who decides that. */
@Injectable()
export class RoleService {
  constructor(
    private readonly database: Database,
    private readonly roles: RoleRepository,
    private readonly giving: RoleGiving,
    private readonly telling: RoleTelling,
    private readonly accounts: AccountService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** People by name or address, at most 20. That the viewer saw them is an entry in the log. */
  async lookUp(viewer: SignedInViewer, words: string): Promise<KnownPersonType[]> {
    return this.database.transaction(async () => {
      const found = await this.roles.findPeople(words, this.clock.now(), MOST_FOUND);
      await this.noteSeen(viewer, found);
      return found;
    });
  }

  async overview(viewer: SignedInViewer): Promise<RolesOverviewType> {
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const staff = await this.roles.findStaff(now);
      await this.noteSeen(viewer, staff);
      const requests = await this.roles.findWaiting(viewer.id, now);
      return { staff, requests, needsSecond: (await this.roles.countAdmins()) > 1 };
    });
  }

  /** Changes a role at once where there is one admin; else asks another one. */
  async change(viewer: SignedInViewer, input: ChangeRoleInput): Promise<ChangeRoleResult> {
    return this.database.transaction(async () => {
      await this.roles.holdAll();
      const holder = await this.roles.findHolder(input.accountId);
      if (!holder) return new NotFound('Diese Person gibt es nicht.');
      const problem = await this.against(holder, input.role);
      if (problem) return problem;
      const request = this.requestOf(viewer, holder, input);
      if ((await this.roles.countAdmins()) > 1) {
        await this.roles.insert(request);
        const { id: subjectId, fromRole: from, toRole: to } = request;
        const detail = { from, to, accountId: holder.id };
        await this.events.record({ kind: RoleRequested, actorId: viewer.id, subjectId, detail });
        await this.telling.asked(request);
        return { holds: false };
      }
      const decided = { outcome: 'at_once' as const, decidedBy: viewer.id };
      await this.roles.insert({ ...request, ...decided, decidedAt: request.askedAt });
      await this.giving.give(holder, request, viewer.id, true);
      return { holds: true };
    });
  }

  async decide(
    viewer: SignedInViewer,
    { roleRequestId, confirm }: DecideRoleRequestInput,
  ): Promise<DecideRoleRequestResult> {
    return this.database.transaction(async () => {
      await this.roles.holdAll();
      const request = await this.roles.find(roleRequestId);
      if (!request) return new NotFound('Diese Anfrage gibt es nicht.');
      const now = this.clock.now();
      if (request.outcome !== null || request.endsAt <= now) return new RoleRequestOver();
      // Whoever asked may take it back, but not confirm it.
      if (confirm && request.askedBy === viewer.id) return new OwnRoleRequest();
      // Nobody keeps a role by refusing to lose it; of two admins the one who did not ask has to be heard.
      const isTheirs = request.accountId === viewer.id && request.askedBy !== viewer.id;
      if (isTheirs && (await this.roles.countAdmins()) > 2) return new OwnRoleRequest();
      return confirm ? this.confirm(viewer, request) : this.refuse(viewer, request);
    });
  }

  /** Ends requests whose seven days are over. */
  async endOld(): Promise<void> {
    await this.database.transaction(async () => {
      for (const request of await this.roles.expire(this.clock.now())) {
        const subjectId = request.id;
        await this.events.record({
          ...{ kind: RoleRequestEnded, actorId: null, subjectId, detail: { outcome: 'expired' } },
        });
        await this.telling.ended(request, 'expired', null);
      }
    });
  }

  /**
   * Makes the owner of this address an admin, by a command of the operator; they sign in by mail like everybody. Null where
   * there is an admin already who can do that, unless the operator says `anyway`.
   */
  async appoint(address: string, anyway = false): Promise<{ email: string } | null> {
    const account = await this.accounts.reserve(address);
    return this.database.transaction(async () => {
      await this.roles.holdAll();
      const admins = await this.roles.countAdmins();
      const holder = await this.roles.findHolder(account.id);
      if (!holder || holder.role === Role.ADMIN) return holder && { email: holder.email };
      if (admins > 0 && !anyway) return null;
      const request = this.requestOf(null, holder, {
        accountId: holder.id,
        role: Role.ADMIN,
        reason: 'Vom Betrieb eingesetzt',
      });
      const decidedAt = request.askedAt;
      await this.roles.insert({ ...request, outcome: 'at_once', decidedAt });
      await this.giving.give(holder, request, null, true);
      return { email: holder.email };
    });
  }

  private async against(
    holder: Holder,
    role: Role,
  ): Promise<RoleIsSame | LastAdmin | RoleRequestWaits | null> {
    if (holder.role === role) return new RoleIsSame();
    if (await this.roles.hasWaiting(holder.id, this.clock.now())) return new RoleRequestWaits();
    return this.wouldLeaveNone(holder);
  }

  private async wouldLeaveNone(holder: Holder): Promise<LastAdmin | null> {
    const isLast = holder.role === Role.ADMIN && !(await this.roles.countAdmins(holder.id));
    return isLast ? new LastAdmin() : null;
  }

  private async confirm(
    viewer: SignedInViewer,
    request: RoleRequest,
  ): Promise<DecideRoleRequestResult> {
    const holder = await this.roles.findHolder(request.accountId);
    // Their role may be another one by now: what was asked for is then no longer what would happen.
    if (!holder || holder.role !== request.fromRole) return new RoleRequestOver();
    const problem = await this.wouldLeaveNone(holder);
    if (problem instanceof Problem) return problem;
    await this.roles.decide(request.id, 'confirmed', viewer.id, this.clock.now());
    await this.giving.give(holder, request, viewer.id, false);
    await this.telling.ended(request, 'confirmed', viewer.id);
    return { holds: true };
  }

  private async refuse(
    viewer: SignedInViewer,
    request: RoleRequest,
  ): Promise<DecideRoleRequestResult> {
    await this.roles.decide(request.id, 'refused', viewer.id, this.clock.now());
    await this.events.record({
      kind: RoleRequestEnded,
      actorId: viewer.id,
      subjectId: request.id,
      detail: { outcome: 'refused' },
    });
    await this.telling.ended(request, 'refused', viewer.id);
    return { holds: false };
  }

  private requestOf(
    viewer: SignedInViewer | null,
    holder: Holder,
    { role, reason }: ChangeRoleInput,
  ): RoleRequest {
    const askedAt = this.clock.now();
    return {
      id: newId(),
      accountId: holder.id,
      fromRole: holder.role,
      toRole: role,
      reason,
      askedBy: viewer?.id ?? null,
      askedAt,
      endsAt: new Date(askedAt.getTime() + REQUEST_DAYS * DAY_MS),
      ...{ decidedBy: null, decidedAt: null, outcome: null },
    };
  }

  private async noteSeen(viewer: SignedInViewer, people: KnownPersonType[]): Promise<void> {
    const ids = people.map(({ id }) => id).filter((id) => id !== viewer.id);
    if (ids.length === 0) return;
    const detail = { found: ids.length, ids: ids.join(' ') };
    await this.events.record({
      ...{ kind: PeopleLookedUp, actorId: viewer.id, subjectId: viewer.id, detail },
    });
  }
}
