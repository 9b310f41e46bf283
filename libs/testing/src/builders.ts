import { type Database, newId, type Role, type SignedInViewer } from '@ein/platform';

interface PhaseLike {
  kind: 'collect' | 'support' | 'discuss' | 'decide' | 'answer';
  from: string;
  until: string;
}

interface IdeaLike {
  by?: SignedInViewer;
  project?: string;
  visibility?: string;
  status?: string;
  title?: string;
  publishedAt?: string;
  answerDueOn?: string;
}

interface CommentLike {
  under: string;
  by?: SignedInViewer;
  replyTo?: string;
  stance?: string;
  body?: string;
  at?: Date;
  visibility?: string;
  votes?: number;
}

/** Puts people, ideas and comments into a test town, past the rules that a test is not about. */
export class TownBuilder {
  private count = 0;

  constructor(private readonly database: Database) {}

  async person(role: Role = 'resident'): Promise<SignedInViewer> {
    const id = newId();
    const nr = ++this.count;
    const email = `person-${nr}@example.org`;
    const displayName = `Person ${nr}`;
    await this.database.write(
      `insert into account (id, email, email_canonical, display_name, role, confirmed_at) values ($1, $2, $2, $3, $4, now())`,
      [id, email, displayName, role],
    );
    return { id, role, email, displayName, placeId: null, language: 'de' };
  }

  /** Without phases it is open all year. */
  async project(phases: PhaseLike[] = []): Promise<string> {
    const id = newId();
    await this.database.write(
      `insert into project (id, slug, name, question, permanent) values ($1, $2, $2, 'Was soll besser werden?', $3)`,
      [id, `projekt-${++this.count}`, phases.length === 0],
    );
    for (const [position, phase] of phases.entries()) {
      await this.database.write(
        `insert into phase (id, project_id, kind, name, starts_at, ends_at, position) values ($1, $2, $3, $3, $4, $5, $6)`,
        [newId(), id, phase.kind, phase.from, phase.until, position],
      );
    }
    return id;
  }

  async category(): Promise<string> {
    const id = newId();
    await this.database.write(
      `insert into category (id, slug, name, position) values ($1, $2, $2, 1)`,
      [id, `thema-${++this.count}`],
    );
    return id;
  }

  /** A published idea in an open project, unless said otherwise. Returns its id. */
  async idea(like: IdeaLike = {}): Promise<string> {
    const id = newId();
    const publishedAt = like.publishedAt ?? '2026-11-02T09:00:00Z';
    await this.database.write(
      `insert into idea (id, number, title, body, author_id, project_id, category_id, visibility, status, created_at, submitted_at, published_at, answer_due_on)
       values ($1, nextval('idea_number'), $2, 'Dort fehlt seit langem ein sicherer Weg.', $3, $4, $5, $6, $7, $8, $8, $8, $9)`,
      [
        id,
        like.title ?? `Idee ${++this.count}`,
        (like.by ?? (await this.person())).id,
        like.project ?? (await this.project()),
        await this.category(),
        like.visibility ?? 'published',
        like.status ?? 'received',
        publishedAt,
        like.answerDueOn ?? null,
      ],
    );
    await this.database.write(
      `insert into idea_revision (idea_id, version, title, body, salt, created_at)
       select id, 1, title, body, uuid_send(id), created_at from idea where id = $1`,
      [id],
    );
    return id;
  }

  /** A comment with that many good reasons of nobody in particular. Returns its id. */
  async comment(like: CommentLike): Promise<string> {
    const id = newId();
    await this.database.write(
      `insert into comment (id, idea_id, parent_id, author_id, body, stance, visibility, removed_at, removed_ground, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, case when $7 not in ('published', 'waiting') then now() end, case when $7 not in ('published', 'waiting') then 'Regel 3' end, $8)`,
      [
        id,
        like.under,
        like.replyTo ?? null,
        (like.by ?? (await this.person())).id,
        like.body ?? 'Das hilft allen, die dort zu Fuß gehen.',
        like.stance ?? null,
        like.visibility ?? 'published',
        like.at ?? new Date(),
      ],
    );
    if (like.votes)
      await this.database.write('update comment_tally set vote_count = $2 where comment_id = $1', [
        id,
        like.votes,
      ]);
    return id;
  }

  /** A closed item and the decision to merge this idea, past moderation. Returns the decision's id. */
  async mergeDecision(duplicate: string, by: SignedInViewer): Promise<string> {
    const [item, decision] = [newId(), newId()];
    await this.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, closed_at) values ($1, 'merge', $2, now(), now())`,
      [item, duplicate],
    );
    await this.database.write(
      `insert into decision (id, item_id, idea_id, action, reason, ground, before, actor_id)
       values ($1, $2, $3, 'merge', 'Beide wollen dasselbe.', 'Regel 4', 'published', $4)`,
      [decision, item, duplicate, by.id],
    );
    return decision;
  }
}
