import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@ein/platform';
import {
  FEWEST_PEOPLE,
  type ModelTopic,
  type QuoteCandidate,
  type QuotesOfTopic,
  type Side,
} from '@ein/topics';
import { WHOLE_SCOPE } from './analysis-reading.service.js';
import { AnalysisRunRepository, type HeldRun } from './analysis-run.repository.js';
import { AnalysisTallyRepository, type Speaking } from './analysis-tally.repository.js';
import { AnalysisThread } from './analysis-thread.service.js';
import { ContributionRepository, type PublicText } from './contribution.repository.js';
import type { Hold } from './method.js';
import type { KeptCandidate } from './quote-pool.js';
import { digestOf, type StoredTopic, withoutText } from './stored-findings.js';
import { modelOf } from './thread-tasks.js';

interface CountedTopic {
  /** Its place in the model. */
  at: number;
  topic: ModelTopic;
  ideas: number;
  comments: number;
  voices: number;
  people: number;
}

/** Last phase: leaves out topics of too few people, chooses the quotes of the others, and writes down what was found. */
@Injectable()
export class AnalysisSumming {
  constructor(
    private readonly texts: ContributionRepository,
    private readonly runs: AnalysisRunRepository,
    private readonly tally: AnalysisTallyRepository,
    private readonly thread: AnalysisThread,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async sum(run: HeldRun, { worker, signal }: Hold): Promise<void> {
    const bytes = await this.runs.model(run.id);
    if (!bytes || !run.checkpoint) throw new Error(`The analysis ${run.id} has nothing to sum up.`);
    if (!this.thread.hasOpened(run.id)) await this.thread.open(run.id, bytes, signal);
    const people = await this.tally.people(run.id);
    const counted = countedTopics(modelOf(bytes).topics, run, people);
    const byTopic = new Map<number, KeptCandidate[]>();
    for (const one of await this.tally.candidates(run.id))
      byTopic.set(one.topic, [...(byTopic.get(one.topic) ?? []), one]);
    const quoted = new Set<string>();
    const topics: StoredTopic[] = [];
    for (const one of counted) {
      await this.runs.tell(run, worker, topics.length, counted.length);
      const quotes = await this.quotesOf(byTopic.get(one.at) ?? [], quoted, signal);
      topics.push(storedTopic(one, quotes, counted));
    }
    const { ideas, comments } = run.checkpoint;
    const findings = {
      methodVersion: run.methodVersion,
      cutoff: run.cutoff.toISOString(),
      ideas,
      comments,
      people: people.get(WHOLE_SCOPE)?.people ?? 0,
      covered: coveredBy(counted),
      peopleQuoted: quoted.size,
      topics,
    };
    await this.database.transaction(async () => {
      const end = { findings, total: ideas + comments, now: this.clock.now() };
      if (!(await this.runs.finish(run.id, worker, end))) return;
      await this.tally.clear(run.id);
      await this.tally.keepTopics(
        run.id,
        counted.map(({ at }) => at),
      );
    });
  }

  /** Reads the candidates' texts as they are now: what has been hidden or changed since is not quoted. */
  private async quotesOf(
    candidates: readonly KeptCandidate[],
    quoted: Set<string>,
    signal: AbortSignal,
  ): Promise<QuotesOfTopic> {
    const idsOf = (kind: string) =>
      candidates.filter((one) => one.kind === kind).map(({ sourceId }) => sourceId);
    const texts = await this.texts.findPublic(idsOf('idea'), idsOf('comment'));
    const byId = new Map(texts.map((text) => [text.id, text]));
    const pools = new Map<Side, QuoteCandidate[]>();
    for (const one of candidates) {
      const candidate = candidateOf(one, byId.get(one.sourceId));
      if (candidate) pools.set(one.side, [...(pools.get(one.side) ?? []), candidate]);
    }
    const quotes = await this.thread.ask('choose', { pools }, { signal });
    for (const { source } of Object.values(quotes).flat()) {
      const person = byId.get(source.id)?.person;
      if (person !== undefined) quoted.add(person);
    }
    return quotes;
  }
}

function candidateOf(
  { kind, sourceId, version, part, start, end, label }: KeptCandidate,
  text: PublicText | undefined,
): QuoteCandidate | null {
  if (!text || text.version !== version) return null;
  const words = (part === 'title' ? text.title : text.body).slice(start, end);
  return {
    person: text.person,
    quote: {
      text: words,
      source: { kind, id: sourceId, version, part, start, end, sha256: digestOf(words) },
      label,
      stance: text.stance,
      votes: text.votes,
    },
  };
}

/** Themes first, each followed by what was found inside it, the larger first. A topic of one or two people is none. */
function countedTopics(
  topics: readonly ModelTopic[],
  { checkpoint }: HeldRun,
  people: ReadonlyMap<number, Speaking>,
): CountedTopic[] {
  const counted = topics.map((topic, at): CountedTopic => {
    const [ideas, comments] = checkpoint?.counts[at] ?? [0, 0];
    const speaking = people.get(at) ?? { voices: 0, people: 0 };
    return { at, topic, ideas, comments, ...speaking };
  });
  const bySize = (one: CountedTopic, other: CountedTopic) =>
    other.ideas + other.comments - one.ideas - one.comments ||
    (one.topic.key < other.topic.key ? -1 : 1);
  const kept = counted
    .filter(({ topic, voices }) => topic.shown && voices >= FEWEST_PEOPLE)
    .sort(bySize);
  return kept
    .filter(({ topic }) => topic.origin === 'theme')
    .flatMap((theme) => [
      theme,
      ...kept.filter(({ topic }) => topic.origin === 'found' && topic.theme === theme.topic.theme),
    ]);
}

function storedTopic(
  { topic, ideas, comments, people }: CountedTopic,
  quotes: QuotesOfTopic,
  counted: readonly CountedTopic[],
): StoredTopic {
  const { key, name, origin, words, stability } = topic;
  const within = counted.find(
    (one) => one.topic.origin === 'theme' && one.topic.theme === topic.theme,
  );
  return {
    key,
    name,
    origin,
    ...(origin === 'found' && within && { within: within.topic.key }),
    words,
    stability,
    ideas,
    comments,
    people,
    proposed: quotes.proposed.map(withoutText),
    reasons: quotes.reasons.map(withoutText),
    conditions: quotes.conditions.map(withoutText),
    against: quotes.against.map(withoutText),
  };
}

/** A found topic lies inside its theme, so the themes cover what the found ones do. */
const coveredBy = (counted: readonly CountedTopic[]): number =>
  counted
    .filter(({ topic }) => topic.origin === 'theme')
    .reduce((sum, { ideas, comments }) => sum + ideas + comments, 0);
