import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { SettingChange } from './setting-change.entity.js';

/** A change, and how it stands among the changes of its thing. */
export interface StandingChange extends SettingChange {
  isLast: boolean;
  isUndone: boolean;
}

export interface ChangeFilter {
  kind: string | null;
  words: string | null;
}

const MATCHING = `($1::text is null or c.kind = $1)
  and ($2::text is null or strpos(lower(c.label || ' ' || coalesce(c.before::text, '') || ' ' || coalesce(c.after::text, '')), lower($2)) > 0)`;

const STANDING = `select c.id, c.kind, c.subject, c.label, c.before, c.after, c.version, c.actor_id as "actorId", c.undoes, c.created_at as "createdAt",
    not exists (select from setting_change l where l.kind = c.kind and l.subject = c.subject and l.version > c.version) as "isLast",
    exists (select from setting_change u where u.undoes = c.id) as "isUndone"
  from setting_change c`;

@Injectable()
export class SettingChangeRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async findPage(
    { kind, words }: ChangeFilter,
    after: string | null,
    limit: number,
  ): Promise<StandingChange[]> {
    return this.database.rows<StandingChange & Record<string, unknown>>(
      `${STANDING} where ${MATCHING} and ($3::uuid is null or c.id < $3) order by c.id desc limit $4`,
      [kind, words, after, limit],
    );
  }

  async count({ kind, words }: ChangeFilter): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from setting_change c where ${MATCHING}`,
      [kind, words],
    );
    return row?.count ?? 0;
  }

  async find(id: string): Promise<StandingChange | null> {
    const [row] = await this.database.rows<StandingChange & Record<string, unknown>>(
      `${STANDING} where c.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Whoever changes the same thing waits until this transaction ends; what is read after it is the newest. */
  async hold(kind: string, subject: string): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 7))', [
      `${kind}/${subject}`,
    ]);
  }

  async lastVersion(kind: string, subject: string): Promise<number> {
    const [row] = await this.database.rows<{ version: number }>(
      'select coalesce(max(version), 0)::int as version from setting_change where kind = $1 and subject = $2',
      [kind, subject],
    );
    return row?.version ?? 0;
  }

  async insert(change: SettingChange): Promise<void> {
    // By hand, because a JSON null and none are not the same to TypeORM.
    await this.database.write(
      `insert into setting_change (id, kind, subject, label, before, after, version, actor_id, undoes, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        change.id,
        change.kind,
        change.subject,
        change.label,
        change.before && JSON.stringify(change.before),
        change.after && JSON.stringify(change.after),
        change.version,
        change.actorId,
        change.undoes,
        change.createdAt,
      ],
    );
  }

  async forgetBefore(moment: Date): Promise<number> {
    return this.database.write('delete from setting_change where created_at < $1', [moment]);
  }
}
