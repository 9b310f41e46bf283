import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { answer } from './answering.ts';
import { choiceNamed } from './choices.ts';
import type { Actions, PageServerLoad } from './$types';
import { ROUND } from './opinions.graphql.ts';

/** Visitors meet the statements in one of so many orders, drawn anew with each visit. */
const ORDERS = 16;

export const load: PageServerLoad = async (event) => {
  const start = Math.floor(Math.random() * ORDERS);
  const { opinionRound: round } = await ask(event, ROUND, { slug: event.params.slug, start });
  if (!round) error(404);
  const { searchParams } = event.url;
  const named = (name: string) => {
    const number = Number(searchParams.get(name));
    return round.statements.find((one) => one.number === number) ?? null;
  };
  const wanted = named('aussage');
  const statement = wanted ?? (round.takesOpinions ? round.next : null);
  const answerTo = (id: string | undefined) =>
    round.viewerAnswers.find((one) => one.statement.id === id) ?? null;
  const last = answerTo(named('zuletzt')?.id);
  return {
    slug: event.params.slug,
    project: round.projectName,
    takesOpinions: round.takesOpinions,
    people: round.people,
    statement,
    own: answerTo(statement?.id)?.choice ?? null,
    kept: wanted ? choiceNamed(searchParams.get('antwort')) : null,
    last: last?.choice ? { number: last.statement.number, choice: last.choice } : null,
    done: round.viewerAnswers.filter((one) => one.statement.state === 'OPEN').length,
    all: round.openCount,
    answered: round.viewerAnswers.length,
  };
};

export const actions: Actions = { antworten: answer };
