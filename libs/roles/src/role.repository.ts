import { Injectable } from '@nestjs/common';
import { Database, type Language, type Role } from '@ein/platform';
import { type RoleOutcome, RoleRequest } from './role-request.entity.js';
import type { KnownPersonType, RoleRequestType } from './role.type.js';

/** What a change of somebody's role needs to know of them. */
export interface Holder {
  id: string;
  email: string;
  role: Role;
  language: Language;
}

const ROLES_LOCK = 7_364_180;

const PERSON = `select a.id, a.display_name as "displayName", a.email, a.role,
    exists (select from totp t where t.account_id = a.id and t.confirmed_at is not null)
      or exists (select from passkey p where p.account_id = a.id) as "hasSecondFactor",
    (select max(s.last_seen_at) from session s where s.account_id = a.id) as "lastSeenAt",
    exists (select from role_request r where r.account_id = a.id and r.outcome is null and r.ends_at > $1) as waits
  from account a where a.erased_at is null and a.guest_since is null`;

/** What stands for itself in a pattern. */
const literal = (words: string): string => words.replace(/[\\%_]/g, String.raw`\$&`);

@Injectable()
export class RoleRepository {
  constructor(private readonly database: Database) {}

  /** One change of roles at a time, so that two admins cannot take each other away at once. */
  async holdAll(): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock($1)', [ROLES_LOCK]);
  }

  /** By a part of the name, or by the beginning of the address. */
  async findPeople(words: string, now: Date, limit: number): Promise<KnownPersonType[]> {
    return this.database.rows<KnownPersonType & Record<string, unknown>>(
      `${PERSON} and (a.display_name ilike '%' || $2 || '%' or a.email_canonical like lower($2) || '%')
       order by a.role = 'resident', a.display_name, a.id limit $3`,
      [now, literal(words), limit],
    );
  }

  async findStaff(now: Date): Promise<KnownPersonType[]> {
    return this.database.rows<KnownPersonType & Record<string, unknown>>(
      `${PERSON} and a.role <> 'resident'
       order by array_position(array['admin', 'moderator', 'office', 'council'], a.role), a.display_name, a.id limit 500`,
      [now],
    );
  }

  async findHolder(id: string): Promise<Holder | null> {
    const [row] = await this.database.rows<Holder & Record<string, unknown>>(
      'select id, email, role, language from account where id = $1 and erased_at is null and guest_since is null for no key update',
      [id],
    );
    return row ?? null;
  }

  /** Admins who have signed in, without this person: an address that was mistyped decides nothing. */
  async countAdmins(besides: string | null = null): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from account
       where role = 'admin' and erased_at is null and confirmed_at is not null and id is distinct from $1`,
      [besides],
    );
    return row?.count ?? 0;
  }

  /** Admins who have signed in. */
  async findAdmins(): Promise<Holder[]> {
    return this.database.rows<Holder & Record<string, unknown>>(
      `select id, email, role, language from account
       where role = 'admin' and erased_at is null and confirmed_at is not null order by id`,
    );
  }

  async findNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; name: string }>(
      'select id, display_name as name from account where id = any ($1::uuid[]) and erased_at is null',
      [ids.filter(Boolean)],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async setRole(id: string, role: Role): Promise<void> {
    await this.database.write('update account set role = $2 where id = $1', [id, role]);
  }

  async insert(request: RoleRequest): Promise<void> {
    await this.database.repository(RoleRequest).insert(request);
  }

  async hasWaiting(accountId: string, now: Date): Promise<boolean> {
    const rows = await this.database.rows(
      'select from role_request where account_id = $1 and outcome is null and ends_at > $2',
      [accountId, now],
    );
    return rows.length > 0;
  }

  async find(id: string): Promise<RoleRequest | null> {
    return this.database.repository(RoleRequest).findOneBy({ id });
  }

  async findWaiting(viewerId: string, now: Date): Promise<RoleRequestType[]> {
    return this.database.rows<RoleRequestType & Record<string, unknown>>(
      `select r.id, r.account_id as "accountId", a.display_name as "displayName", r.from_role as "fromRole", r.to_role as "toRole",
         r.reason, b.display_name as "askedBy", r.asked_at as "askedAt", r.ends_at as "endsAt", coalesce(r.asked_by = $1, false) as own
       from role_request r join account a on a.id = r.account_id left join account b on b.id = r.asked_by
       where r.outcome is null and r.ends_at > $2 order by r.asked_at, r.id`,
      [viewerId, now],
    );
  }

  async decide(
    id: string,
    outcome: RoleOutcome,
    decidedBy: string | null,
    now: Date,
  ): Promise<void> {
    await this.database.write(
      'update role_request set outcome = $2, decided_by = $3, decided_at = $4 where id = $1',
      [id, outcome, decidedBy, now],
    );
  }

  /** Requests whose time is over, marked so. */
  async expire(now: Date): Promise<RoleRequest[]> {
    return this.database.rows<RoleRequest & Record<string, unknown>>(
      `with over as (
         update role_request set outcome = 'expired', decided_at = $1 where outcome is null and ends_at <= $1 returning *
       ) select id, account_id as "accountId", from_role as "fromRole", to_role as "toRole", reason, asked_by as "askedBy",
           asked_at as "askedAt", ends_at as "endsAt", decided_by as "decidedBy", decided_at as "decidedAt", outcome
         from over order by id`,
      [now],
    );
  }

  async forgetBefore(moment: Date): Promise<number> {
    return this.database.write(
      'delete from role_request where outcome is not null and decided_at < $1',
      [moment],
    );
  }
}
