import { Injectable } from '@nestjs/common';
import { Database, type Language, slugOf } from '@ein/platform';
import { AddressFollow } from './address-follow.entity.js';
import type { TrackedIdea, TrackedStep } from './tracking.type.js';

/** Somebody without an account who is told by mail. */
export interface AddressFollower {
  id: string;
  address: string;
  language: Language;
}

type TrackedRow = Omit<TrackedIdea, 'slug' | 'steps'> & { steps: (TrackedStep & { at: string })[] };

@Injectable()
export class TrackingRepository {
  constructor(private readonly database: Database) {}

  /** The id behind a number; null where nothing was ever submitted under it. */
  async findIdeaId(number: number): Promise<string | null> {
    const [idea] = await this.database.rows<{ id: string }>(
      'select id from idea where number = $1',
      [number],
    );
    return idea?.id ?? null;
  }

  async findNumber(ideaId: string): Promise<number | null> {
    const [idea] = await this.database.rows<{ number: number | null }>(
      'select number from idea where id = $1',
      [ideaId],
    );
    return idea?.number ?? null;
  }

  /** The way of an idea. Its title goes with its text; steps and answer are told where everybody can read them. */
  async findWay(ideaId: string): Promise<TrackedIdea | null> {
    const [row] = await this.database.rows<TrackedRow>(
      `with idea as (select *, visibility in ('published', 'withdrawn', 'merged') as is_public from idea where id = $1)
       select i.number, case when i.visibility not in ('hidden', 'anonymised') then i.title end as title, i.visibility, i.status,
         i.submitted_at as "submittedAt", i.published_at as "publishedAt",
         case when i.visibility in ('refused', 'hidden') then d.reason end as reason,
         case when i.visibility in ('refused', 'hidden') then d.ground end as ground,
         (select key_sentence from answer a where a.idea_id = i.id and i.is_public order by published_at desc limit 1) as answer,
         coalesce((select json_agg(json_build_object('status', s.to_status, 'sentence', s.sentence, 'at', s.created_at) order by s.created_at desc)
           from processing_step s where s.idea_id = i.id and i.is_public), '[]') as steps
       from idea i left join lateral (select reason, ground from decision where idea_id = i.id and comment_id is null and undone_at is null
         and action in ('refuse', 'hide') order by created_at desc limit 1) d on true`,
      [ideaId],
    );
    if (!row) return null;
    return {
      ...row,
      slug: slugOf(row.title ?? ''),
      steps: row.steps.map((step) => ({ ...step, at: new Date(step.at) })),
    };
  }

  /** The row of this wish, old or new. */
  async want(follow: AddressFollow): Promise<AddressFollow> {
    const [row] = await this.database.rows<AddressFollow>(
      `insert into address_follow (id, idea_id, address, language, created_at) values ($1, $2, $3, $4, $5)
       on conflict (idea_id, address) do update set address = excluded.address
       returning id, idea_id as "ideaId", address, language, confirmed_at as "confirmedAt", told_at as "toldAt", created_at as "createdAt"`,
      [follow.id, follow.ideaId, follow.address, follow.language, follow.createdAt],
    );
    return row ?? follow;
  }

  /** What is followed now; null when the wish is gone. Their time counts anew, also when they follow already. */
  async confirm(
    id: string,
    now: Date,
    language: Language,
  ): Promise<{ ideaId: string | null } | null> {
    const [row] = await this.database.rows<{ ideaId: string | null }>(
      `update address_follow set confirmed_at = $2, language = $3 where id = $1 returning idea_id as "ideaId"`,
      [id, now, language],
    );
    return row ?? null;
  }

  async find(id: string): Promise<AddressFollow | null> {
    return this.database.repository(AddressFollow).findOneBy({ id });
  }

  async findConfirmed(ideaId: string): Promise<AddressFollower[]> {
    return this.database.rows(
      'select id, address, language from address_follow where idea_id = $1 and confirmed_at is not null order by id',
      [ideaId],
    );
  }

  /** Those who hear of new editions of reports. */
  async findConfirmedForEditions(): Promise<AddressFollower[]> {
    return this.database.rows(
      'select id, address, language from address_follow where idea_id is null and confirmed_at is not null order by id',
    );
  }

  async delete(id: string): Promise<void> {
    await this.database.write('delete from address_follow where id = $1', [id]);
  }

  async markTold(ids: readonly string[], now: Date): Promise<void> {
    await this.database.write('update address_follow set told_at = $2 where id = any ($1)', [
      ids,
      now,
    ]);
  }

  /** Confirmed before then, the last time, and without a mail since. */
  async deleteSilent(before: Date): Promise<number> {
    return this.database.write(
      'delete from address_follow where greatest(told_at, confirmed_at) < $1',
      [before],
    );
  }

  async deleteUnconfirmed(before: Date): Promise<number> {
    return this.database.write(
      'delete from address_follow where confirmed_at is null and created_at < $1',
      [before],
    );
  }
}
