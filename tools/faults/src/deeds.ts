import { randomBytes } from 'node:crypto';
import { ask, deed, form } from './asking.ts';
import { type Entry, type Journal, Undone } from './journal.ts';
import type { People, Person } from './people.ts';
import type { FaultTown } from './town.ts';

/** An idea of the stream, as it was last heard of. */
export interface KnownIdea {
  id: string;
  number: number;
  /** Stands in its title, and in no other text. */
  word: string;
  author: Person;
  state: 'waiting' | 'public' | 'gone';
}

const SUBMIT = `mutation ($input: SubmitIdeaInput!) {
  submitIdea(input: $input) { __typename ... on Idea { id number } ... on Problem { message } } }`;
const VOTE = `mutation ($input: IdeaIdInput!) {
  voteForIdea(input: $input) { __typename ... on Idea { id } ... on Problem { message } } }`;
const WITHDRAW = `mutation ($input: IdeaIdInput!) {
  withdrawVote(input: $input) { __typename ... on Idea { id } ... on Problem { message } } }`;
const COMMENT = `mutation ($input: PostCommentInput!) {
  postComment(input: $input) { __typename ... on Comment { id number } ... on Problem { message } } }`;
const REPORT = `mutation ($input: ReportContentInput!) {
  reportContent(input: $input) { __typename ... on NoticeReceived { id number } ... on Problem { message } } }`;
const EDIT = `mutation ($input: EditIdeaInput!) {
  editIdea(input: $input) { __typename ... on Idea { id } ... on Problem { message } } }`;
const DECIDE = `mutation ($input: DecideInput!) {
  decide(input: $input) { __typename ... on Decision { id } ... on Problem { message } } }`;
const QUEUE = `query ($filter: QueueFilter!) {
  moderationQueue(first: 50, filter: $filter) { nodes { id version kind idea { id } } } }`;
const BASE = `query ($number: Int!) { idea(number: $number) { authoring { base } } }`;

const REASON = 'Hier wird etwas beworben, was es an anderer Stelle zu kaufen gibt.';
const GROUND = 'Spielregel 3: keine Werbung';

export interface Item {
  id: string;
  version: number;
  idea: { id: string };
}

/** What people do in the stream, each deed kept in the journal. */
export class Deeds {
  readonly ideas: KnownIdea[] = [];

  private readonly town: FaultTown;
  private readonly people: People;
  readonly journal: Journal;

  constructor(town: FaultTown, people: People, journal: Journal) {
    this.town = town;
    this.people = people;
    this.journal = journal;
  }

  /** Ideas that take votes and comments. */
  get open(): KnownIdea[] {
    return this.ideas.filter(({ state }) => state === 'public');
  }

  async submit(author: Person, projectId = this.people.project): Promise<Entry> {
    const word = wordOf();
    const input = {
      title: `Eine Bank am Weg ${word}`,
      body: 'Dort ruhen sich viele aus, und es fehlt ein Platz zum Sitzen.',
      placeId: null,
      categoryId: this.people.category,
      projectId,
    };
    const entry = await this.journal.keep('idea', word, { author: author.id }, () =>
      deed<{ id: string; number: number }>(this.town.apiUrl, SUBMIT, { input }, author.token).then(
        ({ id, number }) => ({ id, number }),
      ),
    );
    if (entry.outcome === 'ok')
      this.ideas.push({
        id: String(entry.about['id']),
        number: Number(entry.about['number']),
        word,
        author,
        state: 'waiting',
      });
    return entry;
  }

  /** Through the API or, as a form, through the website. */
  async vote(
    kind: 'vote' | 'withdraw',
    person: Person,
    idea: KnownIdea,
    by: 'api' | 'web',
  ): Promise<Entry> {
    const about = { idea: idea.id, account: person.id };
    return this.journal.keep(kind, `${idea.id} ${person.id}`, about, async () => {
      if (by === 'api') {
        const mutation = kind === 'vote' ? VOTE : WITHDRAW;
        await deed(this.town.apiUrl, mutation, { input: { ideaId: idea.id } }, person.token);
      } else {
        const action = kind === 'vote' ? 'unterstuetzen' : 'zuruecknehmen';
        await this.post(idea, action, { id: idea.id }, person);
      }
      return {};
    });
  }

  async comment(person: Person, idea: KnownIdea, by: 'api' | 'web'): Promise<Entry> {
    const word = wordOf();
    const body = `Das hilft allen, die dort zu Fuß gehen: ${word}`;
    return this.journal.keep('comment', word, { idea: idea.id }, async () => {
      if (by === 'api')
        await deed(this.town.apiUrl, COMMENT, { input: { ideaId: idea.id, body } }, person.token);
      else {
        const { location } = await this.post(idea, 'beitrag', { id: idea.id, body }, person);
        if (!location.includes('beitrag=')) throw new Undone('failed', location);
      }
      return {};
    });
  }

  async report(person: Person, idea: KnownIdea): Promise<Entry> {
    const word = wordOf();
    const input = {
      ideaId: idea.id,
      reason: 'ADVERTISING',
      text: `Das ist Werbung: ${word}`,
      email: `${word}@example.org`,
    };
    return this.journal.keep('report', word, { idea: idea.id }, async () => {
      const { id } = await deed<{ id: string }>(this.town.apiUrl, REPORT, { input }, person.token);
      return { id };
    });
  }

  /** Another text for an idea that still waits. */
  async edit(idea: KnownIdea): Promise<Entry | null> {
    const word = wordOf();
    const { token } = idea.author;
    const base = await this.read<{ idea: { authoring: { base: number } | null } | null }>(
      BASE,
      { number: idea.number },
      token,
    );
    const version = base?.idea?.authoring?.base;
    if (version === undefined) return null;
    const input = {
      ideaId: idea.id,
      version,
      change: 'ADDITION',
      title: `Eine Bank am Weg ${idea.word}`,
      body: `Dort ruhen sich viele aus, auch wer schwer trägt: ${word}`,
      placeId: null,
      categoryId: this.people.category,
    };
    return this.journal.keep('edit', word, { idea: idea.id }, async () => {
      await deed(this.town.apiUrl, EDIT, { input }, token);
      return {};
    });
  }

  /** Decides what waits: most ideas are published, reported ones are hidden. */
  async decide(item: Item, action: 'PUBLISH' | 'REFUSE' | 'HIDE' | 'KEEP'): Promise<Entry> {
    const idea = this.ideas.find(({ id }) => id === item.idea.id);
    const takesAway = action === 'REFUSE' || action === 'HIDE';
    const input = {
      itemId: item.id,
      version: item.version,
      action,
      ...(takesAway && { reason: REASON, ground: GROUND }),
    };
    const about = { item: item.id, idea: item.idea.id, action };
    const entry = await this.journal.keep(
      'decide',
      `${item.id} ${item.version}`,
      about,
      async () => {
        const { id } = await deed<{ id: string }>(
          this.town.apiUrl,
          DECIDE,
          { input },
          this.people.moderator.token,
        );
        return { id };
      },
    );
    // Not known means not known: nobody votes there any more, and whether it is public is asked of the database later.
    if (idea && action !== 'KEEP' && entry.outcome !== 'failed')
      idea.state = entry.outcome === 'ok' && action === 'PUBLISH' ? 'public' : 'gone';
    return entry;
  }

  async queue(filter: 'IDEAS' | 'NOTICES'): Promise<Item[]> {
    const found = await this.read<{ moderationQueue: { nodes: Item[] } }>(
      QUEUE,
      { filter },
      this.people.moderator.token,
    );
    return found?.moderationQueue.nodes ?? [];
  }

  /** A picture that somebody uploads for an idea they have not sent yet. */
  async photo(bytes: Buffer): Promise<Entry> {
    return this.journal.keep('photo', wordOf(), {}, async () => {
      const response = await fetch(`${this.town.apiUrl}/photos`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
        signal: AbortSignal.timeout(20_000),
      });
      if (response.status >= 500) throw new Undone('unknown', `status ${response.status}`);
      const { ticket } = (await response.json()) as { ticket?: string };
      if (!ticket) throw new Undone('failed', `status ${response.status}`);
      return { ticket };
    });
  }

  /** Null when nobody answers: reading is no deed. */
  private async read<T>(query: string, variables: object, token: string): Promise<T | null> {
    return ask<T>(this.town.apiUrl, query, variables, token).catch(() => null);
  }

  private post(idea: KnownIdea, action: string, fields: Record<string, string>, person: Person) {
    const { webUrl } = this.town;
    return form(webUrl, `/ideen/${idea.number}/bank?/${action}`, fields, person.token);
  }
}

/** Letters alone, so that no search takes it apart. */
function wordOf(): string {
  const letters = [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `q${letters.join('')}`;
}
