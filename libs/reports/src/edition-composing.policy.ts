import { wordFor } from '@ein/answers';
import type { ProcessingStatus } from '@ein/ideas';
import {
  type LeftOutQuotes,
  type ReportDocument,
  type Sentence,
  sentenceText,
  type SourceRef,
  type StancePoint,
} from '@ein/report-document';
import type { FoundTopic } from '@ein/topics';
import type { CitedSource } from './cited-sources.policy.js';
import type { Material } from './edition-material.policy.js';
import type { WordsTaken } from './edition-words.policy.js';
import type { NamedIdea, TopicSides } from './report-figures.js';
import { keyOfPlace, placeOfSentence, toldReasons } from './left-out.policy.js';
import { passageKey, quotedPassages } from './edition-passages.policy.js';
import { digestOf, labelOf, type Passage, pathOf } from './quoting.policy.js';
import type { ReportSentence, Section } from './report-sentence.entity.js';
import { isCounted, residentsOf } from './residents.policy.js';
import { isReworded, isStillSaid, listOf, slotsOf } from './sentence-templates.policy.js';
import { amount, NOT_SHOWN, peopleAmount, shownPlaces } from './small-groups.policy.js';

/** Contested ideas beside the third question; the rest stand in their own part. */
const ON_FIRST_PAGE = 5;

/** Sentences, lists and tables of one edition. */
export class Composing {
  constructor(
    private readonly material: Material,
    private readonly words: WordsTaken,
  ) {}

  questions(): ReportDocument['questions'] {
    const { figures } = this.material;
    const counted = shownPlaces(figures).filter((people) => people !== null && people > 0).length;
    return {
      wants: {
        lead: this.sentencesOf('wants'),
        ideas: figures.top.map((idea) => ({ ...this.idea(idea), votes: amount(idea.votes) })),
      },
      who: {
        lead: this.sentencesOf('who'),
        figures: this.bigFigures(),
        places: figures.places.length > 1 ? { counted, all: figures.places.length } : null,
      },
      disputed: {
        lead: this.sentencesOf('disputed'),
        points: (figures.sides?.contested ?? [])
          .slice(0, ON_FIRST_PAGE)
          .map((idea): StancePoint => ({
            ...this.idea(idea),
            for: amount(idea.for),
            if: amount(idea.if),
            against: amount(idea.against),
          })),
      },
      decide: {
        lead: this.sentencesOf('decide'),
        inAll: figures.dueInAll ?? figures.due.length,
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
    return (this.material.findings?.topics ?? []).map((topic, index) => ({
      key: topic.key,
      name: topic.name,
      origin: topic.origin,
      words: topic.words,
      stability: topic.stability,
      ideas: amount(topic.ideas),
      comments: amount(topic.comments),
      people: peopleAmount(topic.people),
      path: this.topicPath(topic, index + 1),
      proposed: this.sentencesOf('proposed', topic.key),
      reasons: this.sentencesOf('reasons', topic.key),
      conditions: this.sentencesOf('conditions', topic.key),
      against: this.sentencesOf('against', topic.key),
      ...(topic.sides && { sides: sidesAmounts(topic.sides) }),
      ...this.leftOutOf(topic.key),
    }));
  }

  /** Of a topic: found, still there to be read, and not in the report because staff said why. */
  private leftOutOf(topic: string): { leftOut?: LeftOutQuotes[] } {
    const { sentences, sources, leftOut } = this.material;
    const reasons = sentences
      .filter((one) => !one.shown && one.topic === topic)
      .flatMap((sentence) => {
        const source = sources.get(sentence.id)?.[0];
        const place = placeOfSentence(sentence, source);
        const reason = place && source?.cited.standing === 'ok' && leftOut.get(keyOfPlace(place));
        return reason ? [reason] : [];
      });
    return reasons.length > 0 ? { leftOut: toldReasons(reasons) } : {};
  }

  /** A place that is not shown may be small, or left out so that nobody reckons a small one. */
  places(): ReportDocument['places'] {
    const { figures, scope } = this.material;
    const shown = shownPlaces(figures);
    return figures.places
      .map((place, index) => ({ place, people: shown[index] ?? null }))
      .sort((one, other) => (other.people ?? 0) - (one.people ?? 0))
      .map(({ place, people: count }) => ({
        placeId: place.id,
        name: place.name,
        path: listOf({ ...scope, placeId: place.id }),
        people: count === null ? NOT_SHOWN : amount(count),
        ideas: amount(place.ideas),
        ...residentsOf(place, count),
      }));
  }

  /** Of the places that are shown and whose residents are known: a mean of all would tell what the others hide. */
  townPerThousand(): number | null {
    const { figures } = this.material;
    const shown = shownPlaces(figures);
    const known = figures.places.flatMap((place, index) => {
      const residents = isCounted(place) ? place.residents : null;
      const people = shown[index] ?? null;
      return residents === null || people === null ? [] : [{ residents, people }];
    });
    if (known.length < 2) return null;
    const residents = known.reduce((sum, place) => sum + place.residents, 0);
    const taking = known.reduce((sum, place) => sum + place.people, 0);
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
      .filter((one) => isStillSaid(one, this.material))
      .map((sentence) => this.sentence(sentence));
  }

  /** Who is quoted in it, counted by whom the quoted texts are of now. An imported text is nobody's of ours. */
  peopleQuoted(): number {
    const { sentences, sources } = this.material;
    const people = sentences
      .filter(({ shown, kind }) => shown && kind === 'quote')
      .flatMap(({ id }) => (sources.get(id) ?? []).map(({ cited }) => cited.person));
    const sides = quotedPassages(this.material.figures, this.material).map(
      (passage) => this.material.passages.get(passageKey(passage))?.person ?? null,
    );
    const stated = [...this.material.statements.values()].map(({ cited }) => cited?.person ?? null);
    return new Set([...people, ...sides, ...stated].filter((person) => person !== null)).size;
  }

  private sentence(sentence: ReportSentence): Sentence {
    const { id, kind, stance, votes } = sentence;
    const text = sentence.text ?? '';
    if (kind === 'count') {
      const slots = slotsOf(sentence.query ?? '', this.material) ?? {};
      const used = Object.entries(slots).filter(([name]) => text.includes(`{${name}}`));
      const counted = { kind, id, template: text, slots: Object.fromEntries(used) };
      // The numbers are ours; what staff say of them is not.
      return isReworded(sentence)
        ? { kind: 'assessment', id, text: sentenceText(counted), sources: [] }
        : counted;
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
      votes: votes === null ? null : amount(source.cited.votes),
    };
  }

  sourceRef(sentence: string, source: CitedSource, words: string | null): SourceRef {
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

  /** The live list of a theme's ideas, or of the texts of a topic that was found by their words. */
  private topicPath(
    { origin, key }: Pick<FoundTopic, 'origin' | 'key'>,
    nr: number,
  ): string | null {
    const { scope, number, listedTopics } = this.material;
    if (listedTopics.has(nr)) return `/berichte/${String(number)}/thema/${String(nr)}`;
    return origin === 'theme' ? listOf({ ...scope, categoryId: themeId(key) }) : null;
  }

  idea({ ideaId, number, version }: NamedIdea) {
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

const sidesAmounts = ({ contested, for: pro, if: conditional, against }: TopicSides) => ({
  ...{ contested, for: amount(pro), if: amount(conditional), against: amount(against) },
});

/** The key of a staff theme ends in the id of its category. */
const themeId = (key: string): string | null => /[\da-f-]{36}$/.exec(key)?.[0] ?? null;
