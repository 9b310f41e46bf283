import { slotNames } from '@ein/report-document';
import type { CitedText } from './cited-text.repository.js';
import type { Material } from './edition-material.policy.js';
import { passageKey, quotedPassages, wordsAt } from './edition-passages.policy.js';
import { isRemoved } from './edition-words.policy.js';
import type { Figures, NamedIdea } from './report-figures.js';
import { labelOf, quotedWords } from './quoting.policy.js';
import type { PublicationProblem } from './report.type.js';
import { isStillSaid, slotsOf } from './sentence-templates.policy.js';

const takenMeanwhile = (kind: 'idea' | 'comment', number: number): string =>
  `${labelOf(kind, number)} hat sich geändert, während gezählt wurde. Bitte veröffentliche noch einmal.`;
/** The ideas that the figures name. */
export const named = ({ top, sides, due, answered }: Figures): NamedIdea[] => [
  ...top,
  ...(sides?.contested ?? []),
  ...(sides?.minorities ?? []),
  ...due,
  ...answered,
];
/** What of the counted is no longer there, in a sentence. */
export function takenFrom(figures: Figures, material: Material): string | null {
  const { titles, passages } = material;
  const idea = named(figures).find(({ ideaId }) => isGone(titles.get(ideaId)));
  if (idea) return takenMeanwhile('idea', idea.number);
  const quote = quotedPassages(figures, material).find((passage) => {
    const cited = passages.get(passageKey(passage));
    return cited?.standing !== 'ok' || wordsAt(passage, cited) === null;
  });
  return quote ? takenMeanwhile(quote.kind, quote.number) : null;
}

const isGone = (title: CitedText | undefined): boolean => !title || isRemoved(title.standing);

/** What the document alone cannot tell: whether each source is public, and says what is quoted. */
export function sourceProblems(material: Material): PublicationProblem[] {
  const { sentences, sources } = material;
  return sentences
    .filter((sentence) => sentence.shown && isStillSaid(sentence, material))
    .flatMap((sentence): PublicationProblem[] => {
      const of = sources.get(sentence.id) ?? [];
      const problems = of
        .filter(({ cited }) => cited.standing !== 'ok')
        .map(({ kind, number }) => ({
          sentenceId: sentence.id,
          message: `${labelOf(kind, number)} wurde geändert oder ist nicht mehr öffentlich. Prüfe den Satz.`,
        }));
      if (problems.length) return problems;
      const [source] = of;
      if (sentence.kind === 'quote' && (!source || quotedWords(source, source.cited) === null))
        return [
          {
            sentenceId: sentence.id,
            message: 'Das Zitat ist nicht Zeichen für Zeichen, was in seiner Quelle steht.',
          },
        ];
      const slots = sentence.kind === 'count' ? slotsOf(sentence.query ?? '', material) : {};
      if (
        sentence.kind === 'count' &&
        slotNames(sentence.text ?? '').some((name) => !slots?.[name])
      )
        return [
          { sentenceId: sentence.id, message: 'Eine Zahl in diesem Satz lässt sich nicht zählen.' },
        ];
      return [];
    });
}
