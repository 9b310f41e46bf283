import { m } from '#lib/messages/generated/messages.js';
import { EXAMPLE_QUERIES } from './queries.ts';

const WORDS: Record<keyof typeof EXAMPLE_QUERIES, () => string> = {
  newest: m.api_example_newest,
  one: m.api_example_one,
  search: m.api_example_search,
  answers: m.api_example_answers,
};

export const examples = (): { title: string; query: string }[] =>
  Object.entries(EXAMPLE_QUERIES).map(([key, query]) => ({
    title: WORDS[key as keyof typeof EXAMPLE_QUERIES](),
    query,
  }));
