import { m } from '#lib/messages/generated/messages.js';
import type { Result, Survey } from '../surveys.graphql.ts';

/** "zu wenige" stands where a figure could point at single people. */
export const countOf = (count: number | null): number | string => count ?? m.survey_few();

/** All figures as rows: question, option, how often. */
export function resultRows(survey: Survey, results: readonly Result[]): (string | number)[][] {
  return results.flatMap((result) => {
    const text = survey.questions.find(({ id }) => id === result.questionId)?.text ?? '';
    return [
      [text, m.survey_answered(), countOf(result.answered)],
      ...result.cells.map(({ label, count }) => [text, label, countOf(count)]),
      ...result.texts.map((said) => [text, said, 1]),
    ];
  });
}

export const resultHead = (): string[] => [
  m.survey_question(),
  m.survey_option(),
  m.survey_count(),
];
