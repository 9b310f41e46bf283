import type { AnswerType, QuestionType, SurveyState } from './survey.type.js';

/** Steps of a scale. */
export const SCALE_STEPS = 5;
const SHORT_LENGTH = 200;

export interface Times {
  publishedAt: Date | null;
  opensAt: Date;
  closesAt: Date;
}

/** Where it stands at this moment; it opens and closes by itself, to the second. What ended with its project never opens. */
export function stateOf({ publishedAt, opensAt, closesAt }: Times, now: Date): SurveyState {
  if (!publishedAt) return 'draft';
  if (now >= closesAt) return 'closed';
  return now < opensAt ? 'planned' : 'open';
}

/** An answer that says nothing is none. */
export const saysSomething = ({ chosen, text }: AnswerType): boolean =>
  chosen.length > 0 || text !== '';

/** Why an answer does not fit to its question; null: it does. */
export function faultOf(question: QuestionType, answer: AnswerType | undefined): string | null {
  const { chosen, text } = answer ?? { chosen: [], text: '' };
  const writes = question.kind === 'short' || question.kind === 'long';
  if (question.needed && (writes ? !text : !chosen.length))
    return 'Diese Frage braucht eine Antwort.';
  if (writes)
    return question.kind === 'short' && text.length > SHORT_LENGTH
      ? 'Hier ist Platz für 200 Zeichen.'
      : null;
  const most = question.kind === 'scale' ? SCALE_STEPS : question.options.length;
  const fits =
    new Set(chosen).size === chosen.length && chosen.every((one) => one >= 1 && one <= most);
  if (!fits || (question.kind !== 'multiple' && chosen.length > 1))
    return 'Diese Antwort gibt es nicht.';
  return null;
}

/** What is kept of an answer: of a choice no text, of a text no choice. */
export function keptOf(
  { kind }: QuestionType,
  { questionId, chosen, text }: AnswerType,
): AnswerType {
  const writes = kind === 'short' || kind === 'long';
  return { questionId, chosen: writes ? [] : chosen, text: writes ? text : '' };
}
