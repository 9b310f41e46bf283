import type {
  OpinionResults,
  OpinionShare,
  OpinionStatement,
  ReportDocument,
  SourceRef,
} from '@ein/report-document';
import type { Composing } from './edition-composing.policy.js';
import type { CitedStatement, Material } from './edition-material.policy.js';
import { opinionsNote, shownShares, tooFewOf } from './opinion-part.policy.js';
import type { OpinionFigures } from './report-figures.js';
import { digestOf, labelOf } from './quoting.policy.js';
import type { PublicationProblem } from './report.type.js';
import { amount, NOT_SHOWN, peopleAmount } from './small-groups.policy.js';

/** The very words that a statement was taken from; null where its comment no longer has them. */
export function takenWords({ statement: { source, text }, cited }: CitedStatement): string | null {
  if (!source) return text;
  const words = cited?.standing === 'ok' ? cited.text?.slice(source.start, source.end) : null;
  // As the desk takes them: word for word, by whichever white space.
  return words && words.replace(/\s+/gu, ' ') === text.replace(/\s+/gu, ' ') ? words : null;
}

/** Statements that are not what their source says. */
export const opinionProblems = ({ statements }: Material): PublicationProblem[] =>
  [...statements.values()]
    .filter((one) => takenWords(one) === null)
    .map(({ statement: { number, source } }) => ({
      sentenceId: null,
      message: `Die Aussage ${number} steht nicht Zeichen für Zeichen in ${labelOf('comment', source?.number ?? 0)}. Der Bericht kann so nicht erscheinen.`,
    }));

/** Groups of opinion, what they share and what sets them apart, frozen as they were counted. */
export class OpinionsComposing {
  /** A statement that stands in several places is taken once. */
  private readonly taken = new Map<string, Pick<OpinionStatement, 'text' | 'source'>>();

  constructor(
    private readonly material: Material,
    private readonly composing: Composing,
  ) {}

  results(): ReportDocument['opinions'] {
    const { opinions } = this.material.figures;
    if (!opinions) return null;
    const { whole, enough, slug, countedAt } = opinions;
    const people = whole ? peopleAmount(opinions.people) : NOT_SHOWN;
    const tooFew = tooFewOf(opinions);
    const path = `/projekte/${slug}/meinungen/ergebnis`;
    const base = { people, tooFew, path, countedAt };
    if (!whole || !enough)
      return {
        ...{ ...base, note: null, groups: [], consensus: [], disputed: [] },
        votes: people.value === null ? NOT_SHOWN : amount(opinions.votes),
      };
    return {
      ...{ ...base, note: opinionsNote(opinions), votes: amount(opinions.votes) },
      groups: this.groups(opinions),
      consensus: opinions.shared.flatMap(({ statementId, side }) =>
        this.statement(opinions, statementId, side, null),
      ),
      disputed: this.disputed(opinions),
    };
  }

  private groups(opinions: OpinionFigures): OpinionResults['groups'] {
    return opinions.groups.map(({ name, people, typical }, nr) => ({
      name: groupName(name),
      people: peopleAmount(people),
      statements: typical.flatMap(({ statementId, side }) =>
        this.statement(opinions, statementId, side, nr),
      ),
    }));
  }

  /** With the shares of each group, or of all where there are none. */
  private disputed(opinions: OpinionFigures): OpinionResults['disputed'] {
    return opinions.disputed.flatMap((id) => {
      const counted = opinions.statements.find((one) => one.id === id);
      const [statement] = this.statement(opinions, id, null, null);
      if (!statement || !counted) return [];
      const shares: OpinionShare[] = opinions.groups.length
        ? opinions.groups.map(({ name }, nr) => ({
            group: groupName(name),
            ...shownShares(counted.groups[nr] ?? { agree: 0, disagree: 0, pass: 0 }),
          }))
        : [{ group: 'Alle', ...shownShares(counted.all) }];
      const { agree: _a, disagree: _d, pass: _p, side: _s, ...named } = statement;
      return [{ ...named, shares }];
    });
  }

  /** One that was withheld since is none. `group` null: of all. */
  private statement(
    opinions: OpinionFigures,
    id: string,
    side: OpinionStatement['side'],
    group: number | null,
  ): OpinionStatement[] {
    const cited = this.material.statements.get(id);
    const counted = opinions.statements.find((one) => one.id === id);
    const counts = group === null ? counted?.all : counted?.groups[group];
    if (!cited || !counts) return [];
    const { number } = cited.statement;
    return [
      {
        ...{ id: sentenceId(number), label: `Aussage ${number}`, side },
        path: `/projekte/${opinions.slug}/meinungen/ergebnis#aussage-${number}`,
        ...this.words(cited),
        ...shownShares(counts),
      },
    ];
  }

  private words(cited: CitedStatement): Pick<OpinionStatement, 'text' | 'source'> {
    const { id } = cited.statement;
    const known = this.taken.get(id) ?? this.take(cited);
    this.taken.set(id, known);
    return known;
  }

  private take(one: CitedStatement): Pick<OpinionStatement, 'text' | 'source'> {
    const { statement, cited } = one;
    const words = takenWords(one);
    if (!statement.source || !cited || words === null)
      return { text: statement.text, source: null };
    const { sourceId, number, version, start, end } = statement.source;
    const id = sentenceId(statement.number);
    const passage = { part: 'text' as const, startAt: start, endAt: end, sha256: digestOf(words) };
    const source: SourceRef = this.composing.sourceRef(
      id,
      {
        sentenceId: id,
        position: 0,
        kind: 'comment',
        sourceId,
        number,
        version,
        cited,
        ...passage,
      },
      words,
    );
    return { text: source.sha256, source };
  }
}

const groupName = (letter: string): string => `Gruppe ${letter}`;
const sentenceId = (number: number): string => `aussage-${number}`;
