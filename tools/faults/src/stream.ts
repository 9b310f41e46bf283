import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { request, type Seen } from './asking.ts';
import type { Deeds, KnownIdea } from './deeds.ts';
import type { Entry } from './journal.ts';
import type { People, Person } from './people.ts';
import type { FaultTown } from './town.ts';

const WRITERS = 3;
const PAUSE_MS = 60;
const READING_PAUSE_MS = 120;
const MODERATING_PAUSE_MS = 250;
/** Enough to choose from; more would only make each check longer. */
const MOST_IDEAS_WAITING = 15;

/** One page that somebody read. */
export interface Reading extends Omit<Seen, 'text'> {
  at: number;
  path: string;
}

/** People who write, moderate and read without a pause, until they are told to wait. */
export class Stream {
  readonly readings: Reading[] = [];
  private readonly loops: Promise<void>[] = [];
  /** Ideas, reports and decisions go to one API process directly; a form finds another when that one is gone. */
  onlyThroughWeb = false;
  private open = false;
  private ended = false;
  private busy = 0;
  private readonly picture: Promise<Buffer>;
  /** Whether each person's vote stands, as far as they know; null: they do not, and leave it at that. */
  private readonly voted = new Map<string, boolean | null>();

  private readonly town: FaultTown;
  private readonly people: People;
  readonly deeds: Deeds;

  constructor(town: FaultTown, people: People, deeds: Deeds) {
    this.town = town;
    this.people = people;
    this.deeds = deeds;
    this.picture = sharp({
      create: { width: 640, height: 480, channels: 3, background: '#3b5c8f' },
    })
      .jpeg()
      .toBuffer();
  }

  start(): void {
    this.open = true;
    for (let nr = 0; nr < WRITERS; nr += 1)
      this.loops.push(this.loop(PAUSE_MS, () => this.write(nr)));
    this.loops.push(this.loop(MODERATING_PAUSE_MS, () => this.moderate()));
    this.loops.push(this.loop(READING_PAUSE_MS, () => this.read()));
  }

  /** Returns when the last deed has been answered. */
  async pause(): Promise<void> {
    this.open = false;
    while (this.busy > 0) await wait(20);
  }

  resume(): void {
    this.open = true;
  }

  async end(): Promise<void> {
    this.ended = true;
    await Promise.all(this.loops);
  }

  private async loop(pauseMs: number, act: () => Promise<unknown>): Promise<void> {
    while (!this.ended) {
      if (this.open) {
        this.busy += 1;
        await act().finally(() => (this.busy -= 1));
      }
      await wait(pauseMs);
    }
  }

  /** Each writer speaks for people of their own, so that what one person did has an order. */
  private async write(nr: number): Promise<Entry | null> {
    if (this.onlyThroughWeb) return this.writeThroughWeb(nr);
    const own = this.people.residents.filter((_, at) => at % WRITERS === nr);
    const person = pick(own);
    const open = this.deeds.open;
    const waiting = this.deeds.ideas.filter((idea) => idea.state === 'waiting');
    const chance = Math.random();
    if (open.length === 0 || (chance < 0.2 && waiting.length < MOST_IDEAS_WAITING))
      return waiting.length < MOST_IDEAS_WAITING ? this.deeds.submit(person) : null;
    const idea = pick(open.slice(-20));
    const by = this.town.wanted.web && Math.random() < 0.5 ? 'web' : 'api';
    if (chance < 0.62) return this.vote(person, idea, by);
    if (chance < 0.8) return this.deeds.comment(person, idea, by);
    if (chance < 0.86) return this.deeds.report(person, idea);
    if (chance < 0.9) return this.deeds.photo(await this.picture);
    const mine = waiting.filter(({ author }) => own.includes(author));
    return mine.length > 0 ? this.deeds.edit(pick(mine)) : null;
  }

  private async writeThroughWeb(nr: number): Promise<Entry | null> {
    const idea = pick(this.deeds.open.slice(-20));
    const person = pick(this.people.residents.filter((_, at) => at % WRITERS === nr));
    if (!idea) return null;
    return Math.random() < 0.7
      ? this.vote(person, idea, 'web')
      : this.deeds.comment(person, idea, 'web');
  }

  private async vote(person: Person, idea: KnownIdea, by: 'api' | 'web'): Promise<Entry | null> {
    const key = `${idea.id} ${person.id}`;
    const stands = this.voted.get(key) ?? false;
    if (stands === null) return null;
    const entry = await this.deeds.vote(stands ? 'withdraw' : 'vote', person, idea, by);
    if (entry.outcome === 'ok') this.voted.set(key, !stands);
    if (entry.outcome === 'unknown') this.voted.set(key, null);
    return entry;
  }

  private async moderate(): Promise<void> {
    if (this.onlyThroughWeb) return;
    const [item] = await this.deeds.queue('IDEAS');
    if (item) await this.deeds.decide(item, Math.random() < 0.75 ? 'PUBLISH' : 'REFUSE');
    const [reported] = await this.deeds.queue('NOTICES');
    if (reported) await this.deeds.decide(reported, Math.random() < 0.5 ? 'HIDE' : 'KEEP');
  }

  private async read(): Promise<void> {
    const { apiUrl, webUrl, wanted } = this.town;
    const number = pick(this.deeds.open)?.number ?? 1;
    const pages = ['/', '/ideen', `/ideen/${number}`, '/suche?q=Bank', '/ideen.atom'];
    const path = wanted.web ? pick(pages) : '/graphql';
    const { text, ...seen } = wanted.web
      ? await request(webUrl + path)
      : await request(`${apiUrl}/graphql?query={ideas(first:5){totalCount}}`, {
          headers: { 'apollo-require-preflight': 'yes' },
        });
    void text;
    this.readings.push({ ...seen, at: Date.now(), path });
  }
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T;
}
