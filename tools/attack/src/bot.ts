/** A program that posts while people write. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Attack } from './attack.type.ts';
import { ask, freshClient, must, newAddress, sessionOf } from './client.ts';
import { demand } from './demand.ts';
import type { Product } from './product.ts';

const SUBMIT =
  'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename ... on Problem { message } } }';
const A_MINUTE = 1000;
const SECONDS = 30;

interface Ground {
  categories: { id: string }[];
  projects: { id: string; permanent: boolean }[];
  ideas: { nodes: { id: string; acceptsComments: boolean }[] };
}
const GROUND =
  '{ categories { id } projects { id permanent } ideas(first: 50, sort: NEW) { nodes { id acceptsComments } } }';

const ideaOn =
  ({ categories, projects }: Ground) =>
  (title: string) => ({
    input: {
      title,
      body: 'Dort fehlt seit langem ein sicherer Weg für alle, die zu Fuß gehen.',
      categoryId: categories[0]?.id,
      projectId: projects.find(({ permanent }) => permanent)?.id,
      email: newAddress('bot'),
    },
  });

/** A bot without an account from one network, at a thousand posts a minute, while people write. */
async function bot(product: Product): Promise<string> {
  const ground = await must<Ground>(product, GROUND);
  const idea = ideaOn(ground);
  const token = await sessionOf(product, newAddress('anna'));
  const answers = new Map<string, number>();
  const client = freshClient();
  const waiting: Promise<void>[] = [];
  const until = Date.now() + SECONDS * 1000;
  let at = 0;
  const people = peopleMeanwhile(
    product,
    token,
    ground.ideas.nodes.find(({ acceptsComments }) => acceptsComments)?.id ?? '',
    idea,
    until,
  );
  while (Date.now() < until) {
    waiting.push(
      ask(product, SUBMIT, idea(`Idee der Maschine ${(at += 1)}`), { client }, product.api)
        .then(({ data, errors }) => {
          const name =
            (data?.['submitIdea'] as { __typename: string } | undefined)?.__typename ??
            errors?.[0]?.extensions.code ??
            'nothing';
          answers.set(name, (answers.get(name) ?? 0) + 1);
        })
        .catch(() => void answers.set('no answer', (answers.get('no answer') ?? 0) + 1)),
    );
    await wait(60_000 / A_MINUTE);
  }
  await Promise.all(waiting);
  const slowest = await people;
  const taken = (answers.get('AwaitsConfirmation') ?? 0) + (answers.get('Idea') ?? 0);
  demand(taken <= 45, `${taken} of ${at} posts of the bot were taken`);
  demand(!answers.has('INTERNAL'), `${JSON.stringify([...answers])}`);
  return `${at} posts in ${SECONDS} s, ${taken} taken; people got through, the slowest in ${Math.round(slowest)} ms`;
}

/** One comments with an account, one submits without, from another network. Throws when either is refused. */
async function peopleMeanwhile(
  product: Product,
  token: string,
  ideaId: string,
  idea: (title: string) => object,
  until: number,
): Promise<number> {
  let slowest = 0;
  for (let at = 0; Date.now() < until; at++) {
    const began = performance.now();
    const comment = { input: { ideaId, body: `Das hilft auch uns, Grund ${at}.`, stance: 'FOR' } };
    const said = await ask(
      product,
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }',
      comment,
      { token, client: freshClient() },
      product.api,
    );
    demand(
      JSON.stringify(said.data).includes('"Comment"'),
      `a person's comment: ${JSON.stringify(said)}`,
    );
    const put = await ask(
      product,
      SUBMIT,
      idea(`Bank am Weg ${at}`),
      { client: freshClient() },
      product.api,
    );
    demand(
      JSON.stringify(put.data).includes('AwaitsConfirmation'),
      `a person's idea: ${JSON.stringify(put)}`,
    );
    slowest = Math.max(slowest, performance.now() - began);
    await wait(SECONDS * 150);
  }
  return slowest;
}

export const BOT: Attack[] = [
  {
    group: 'bot',
    name: 'bot',
    title: 'ideas by a program, 1,000 a minute, while people write',
    expected: 'at most 45 taken, people get through',
    run: bot,
  },
];
