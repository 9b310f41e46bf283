import { wordFor } from '@ein/answers';
import { SMALLEST_GROUP, suppressSmall } from '@ein/council-figures';
import type { ProcessingStatus } from '@ein/ideas';
import type {
  Amount,
  ReportDocument,
  Sentence,
  SourceRef,
  StancePoint,
} from '@ein/report-document';
import type { CitedText } from './cited-text.repository.js';
import type { WordsTaken } from './edition-words.policy.js';
import type { NamedIdea } from './figures.repository.js';
import { digestOf, labelOf, type Passage, pathOf } from './quoting.policy.js';
import type { EditionFigures } from './report-edition.entity.js';
import type { Report } from './report.entity.js';
import type { ReportSentence, Section } from './report-sentence.entity.js';
import type { ScopeNames } from './report.repository.js';
import type { SentenceSource } from './sentence-source.entity.js';
import { type Counted, listOf, slotsOf } from './sentence-templates.policy.js';

/** Everything an edition is put together from. */
export interface Material extends Counted {
  report: Report;
  names: ScopeNames;
  sentences: readonly ReportSentence[];
  sources: ReadonlyMap<string, readonly (SentenceSource & { cited: CitedText })[]>;
  /** Titles of the ideas that the figures name. */
  titles: ReadonlyMap<string, CitedText>;
  number: number;
  now: Date;
  previousHash: string | null;
  before: { number: number; figures: EditionFigures } | null;
}

const amount = (value: number): Amount => ({ value, word: null });

/** A group that could point at single people is told in words. */
export const peopleAmount = (count: number): Amount =>
  count > 0 && count < SMALLEST_GROUP
    ? { value: null, word: `unter ${SMALLEST_GROUP}` }
    : amount(count);

/** Sentences, lists and tables of one edition. */
export class Composing {
  constructor(
    private readonly material: Material,
    private readonly words: WordsTaken,
  ) {}

  questions(): ReportDocument['questions'] {
    const { figures } = this.material;
    const active = figures.places.filter((place) => place.people > 0 || place.ideas > 0).length;
    return {
      wants: {
        lead: this.sentencesOf('wants'),
        ideas: figures.top.map((idea) => ({ ...this.idea(idea), votes: amount(idea.votes) })),
      },
      who: {
        lead: this.sentencesOf('who'),
        figures: this.bigFigures(),
        places: figures.places.length > 1 ? { active, all: figures.places.length } : null,
      },
      disputed: {
        lead: this.sentencesOf('disputed'),
        points: figures.disputed.map((idea): StancePoint => ({
          ...this.idea(idea),
          for: amount(idea.for),
          if: amount(idea.if),
          against: amount(idea.against),
        })),
      },
      decide: {
        lead: this.sentencesOf('decide'),
        decisions: figures.due.map(({ on, what, where, number, ideaId, version }) => ({
          date: on,
          subject: this.words.take(
            'title',
            { kind: 'idea', sourceId: ideaId, version, number, part: 'title' },
            what,
            null,
          ),
          body: where,
          label: labelOf('idea', number),
          path: pathOf('idea', number, number),
        })),
      },
    };
  }

  topics(): ReportDocument['topics'] {
    const scope = this.material.scope;
    return (this.material.findings?.topics ?? []).map((topic) => ({
      key: topic.key,
      name: topic.name,
      origin: topic.origin,
      words: topic.words,
      stability: topic.stability,
      ideas: amount(topic.ideas),
      comments: amount(topic.comments),
      people: peopleAmount(topic.people),
      path: topic.origin === 'theme' ? listOf({ ...scope, categoryId: themeId(topic.key) }) : null,
      proposed: this.sentencesOf('proposed', topic.key),
      reasons: this.sentencesOf('reasons', topic.key),
      conditions: this.sentencesOf('conditions', topic.key),
      against: this.sentencesOf('against', topic.key),
    }));
  }

  /** People are suppressed with a second cell, because everybody knows their sum. */
  places(): ReportDocument['places'] {
    const { figures, scope } = this.material;
    const shown = suppressSmall(figures.places.map((place) => place.people));
    return figures.places
      .map((place, index) => ({ place, people: shown[index] ?? null }))
      .sort((one, other) => (other.people ?? 0) - (one.people ?? 0))
      .map(({ place, people: count }) => ({
        placeId: place.id,
        name: place.name,
        path: listOf({ ...scope, placeId: place.id }),
        people: count === null ? { value: null, word: `unter ${SMALLEST_GROUP}` } : amount(count),
        ideas: amount(place.ideas),
        residents:
          place.residents === null
            ? { value: null, word: 'keine Angabe' }
            : amount(place.residents),
        residentsSource: null,
        residentsYear: null,
        perThousand:
          count === null || place.residents === null
            ? { value: null, word: 'keine Angabe' }
            : amount(Math.round((count / place.residents) * 10_000) / 10),
      }));
  }

  /** Of all places whose residents are known. */
  townPerThousand(): number | null {
    const known = this.material.figures.places.filter((place) => place.residents !== null);
    const residents = known.reduce((sum, place) => sum + (place.residents ?? 0), 0);
    const taking = known.reduce((sum, place) => sum + place.people, 0);
    // Between few people a mean would tell what the places hide.
    if (residents === 0 || taking < SMALLEST_GROUP) return null;
    return Math.round((taking / residents) * 10_000) / 10;
  }

  answers(): ReportDocument['answers'] {
    return this.material.figures.answered.map((answer) => ({
      ...this.idea(answer),
      state: wordFor(answer.status as ProcessingStatus),
      date: answer.on,
      office: answer.office,
      sentences: [
        {
          kind: 'editor' as const,
          id: `antwort-${answer.answerId}`,
          text: answer.sentence,
          sources: [
            {
              kind: 'answer' as const,
              id: answer.answerId,
              label: `Antwort zu ${labelOf('idea', answer.number)}`,
              path: `/ideen/${answer.number}#antwort`,
              version: 1,
              part: 'text' as const,
              start: 0,
              end: answer.sentence.length,
              sha256: digestOf(answer.sentence),
              date: answer.on,
              state: 'current' as const,
            },
          ],
        },
      ],
    }));
  }

  sentencesOf(section: Section, topic: string | null = null): Sentence[] {
    return this.material.sentences
      .filter((one) => one.shown && one.section === section && one.topic === topic)
      .map((sentence) => this.sentence(sentence));
  }

  private sentence(sentence: ReportSentence): Sentence {
    const { id, kind, stance, votes } = sentence;
    const text = sentence.text ?? '';
    if (kind === 'count') {
      const slots = slotsOf(sentence.query ?? '', this.material) ?? {};
      const used = Object.entries(slots).filter(([name]) => text.includes(`{${name}}`));
      return { kind, id, template: text, slots: Object.fromEntries(used) };
    }
    const sources = this.material.sources.get(id) ?? [];
    if (kind !== 'quote')
      return { kind, id, text, sources: sources.map((one) => this.sourceRef(id, one, null)) };
    const [source] = sources;
    if (!source) throw new Error(`The quote ${id} has no source.`);
    const words = source.cited.text?.slice(source.startAt ?? 0, source.endAt ?? 0) ?? '';
    const ref = this.sourceRef(id, source, words);
    return {
      ...{ kind, id, text: ref.sha256, source: ref, stance },
      votes: votes === null ? null : amount(votes),
    };
  }

  private sourceRef(
    sentence: string,
    source: SentenceSource & { cited: CitedText },
    words: string | null,
  ): SourceRef {
    const { kind, sourceId, number, version, cited } = source;
    const passage = source.part ? (source as Passage) : null;
    return {
      kind,
      id: sourceId,
      label: labelOf(kind, number),
      path: pathOf(kind, number, cited.ideaNumber),
      version,
      part: source.part ?? 'text',
      start: source.startAt ?? 0,
      end: source.endAt ?? cited.text?.length ?? 0,
      sha256: this.words.take(sentence, source, words, passage),
      date: cited.writtenAt.toISOString(),
      state: 'current',
    };
  }

  private idea({ ideaId, number, version }: NamedIdea) {
    const title = this.material.titles.get(ideaId)?.text ?? '';
    const source = { kind: 'idea' as const, sourceId: ideaId, version, number };
    return {
      label: labelOf('idea', number),
      title: this.words.take('title', { ...source, part: 'title' }, title, null),
      path: pathOf('idea', number, number),
    };
  }

  private bigFigures(): ReportDocument['questions']['who']['figures'] {
    const slots = slotsOf('totals', this.material);
    return (
      [
        ['people', 'Menschen'],
        ['ideas', 'Ideen'],
        ['comments', 'Beiträge'],
      ] as const
    ).flatMap(([key, label]) => (slots?.[key] ? [{ key, label, slot: slots[key] }] : []));
  }
}

/** The key of a staff theme ends in the id of its category. */
const themeId = (key: string): string | null => /[\da-f-]{36}$/.exec(key)?.[0] ?? null;
