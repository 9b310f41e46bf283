import type { Material } from './edition-material.policy.js';
import type { ReportSentence } from './report-sentence.entity.js';
import type { PublicationProblem } from './report.type.js';

/** People from whom on a topic keeps a sentence of theirs. */
export const MINORITY = 3;

/** Quotes of a topic whose source everybody can still read as it was quoted. */
export function quotableOf(
  topic: string | null,
  { sentences, sources }: Pick<Material, 'sentences' | 'sources'>,
): ReportSentence[] {
  return sentences.filter(
    ({ id, kind, topic: of }) =>
      kind === 'quote' && of === topic && sources.get(id)?.[0]?.cited.standing === 'ok',
  );
}

/** A topic of three people or more that nobody speaks for, though somebody could be quoted. */
export function minorityProblems(material: Material): PublicationProblem[] {
  return (material.findings?.topics ?? [])
    .filter(({ key, people }) => {
      const quotable = quotableOf(key, material);
      return people >= MINORITY && quotable.length > 0 && !quotable.some(({ shown }) => shown);
    })
    .map(({ name, key }) => ({
      sentenceId: quotableOf(key, material)[0]?.id ?? null,
      message: `Zum Punkt „${name}“ steht kein Zitat im Bericht. Nimm eines wieder auf.`,
    }));
}
