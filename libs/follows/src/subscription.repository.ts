import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Subscription } from './subscription.entity.js';

/** What decides whether a published idea belongs to a subscription. */
export interface IdeaFacts {
  title: string;
  body: string;
  placeId: string | null;
  categoryId: string;
  projectId: string;
}

@Injectable()
export class SubscriptionRepository {
  constructor(private readonly database: Database) {}

  async findOf(accountId: string): Promise<Subscription[]> {
    return this.database
      .repository(Subscription)
      .find({ where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async find(id: string): Promise<Subscription | null> {
    return this.database.repository(Subscription).findOneBy({ id });
  }

  async findNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; name: string }>(
      'select id, name from subscription where id = any ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The one with these criteria; a second wish gives the first its new name. */
  async save(subscription: Subscription): Promise<Subscription> {
    const [row] = await this.database.rows<{ id: string; createdAt: Date }>(
      `insert into subscription (id, account_id, name, criteria, created_at) values ($1, $2, $3, $4, $5)
       on conflict (account_id, criteria) do update set name = excluded.name returning id, created_at as "createdAt"`,
      [
        subscription.id,
        subscription.accountId,
        subscription.name,
        JSON.stringify(subscription.criteria),
        subscription.createdAt,
      ],
    );
    return { ...subscription, ...row };
  }

  /** Says whether there was one. */
  async delete(id: string, accountId: string): Promise<boolean> {
    return (
      (await this.database.write('delete from subscription where id = $1 and account_id = $2', [
        id,
        accountId,
      ])) > 0
    );
  }

  /** Those who hear of new editions of reports. */
  async findForEditions(): Promise<Subscription[]> {
    return this.database.rows(
      `select id, account_id as "accountId", name, criteria, created_at as "createdAt" from subscription
       where criteria ? 'editions' order by account_id`,
    );
  }

  async findIdea(ideaId: string): Promise<IdeaFacts | null> {
    const [idea] = await this.database.rows<IdeaFacts>(
      `select title, body, place_id as "placeId", category_id as "categoryId", project_id as "projectId"
       from idea where id = $1 and visibility = 'published'`,
      [ideaId],
    );
    return idea ?? null;
  }

  /** Those whose filters let this idea through; their words are still to be looked for. */
  async findLetting({ placeId, categoryId, projectId }: IdeaFacts): Promise<Subscription[]> {
    return this.database.rows(
      `select id, account_id as "accountId", name, criteria, created_at as "createdAt" from subscription s
       where (criteria->'placeIds' = '[]' and not (criteria->>'wholeTown')::boolean
           or $1::text is not null and criteria->'placeIds' ? $1 or $1::text is null and (criteria->>'wholeTown')::boolean)
         and (criteria->'categoryIds' = '[]' or criteria->'categoryIds' ? $2)
         and (criteria->'projectIds' = '[]' or criteria->'projectIds' ? $3) and not criteria ? 'editions'
       order by s.account_id, s.created_at, s.id`,
      [placeId, categoryId, projectId],
    );
  }
}
