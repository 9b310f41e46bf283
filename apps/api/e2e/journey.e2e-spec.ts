import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, openApi, type OpenApi } from './open-api.js';

interface Idea {
  __typename: string;
  id: string;
  number: number;
  visibility: string;
  status: string;
  voteCount: number;
  viewerHasVoted: boolean;
  modelStage: number;
}

describe('an idea travels through the house', () => {
  let api: OpenApi;
  const token: Record<string, string> = {};
  let idea: Idea;

  beforeAll(async () => {
    api = await openApi({ seed: true, meilisearch: true });
    for (const who of ['resident', 'moderator', 'office'])
      token[who] = await api.signIn(`${who}@demo.invalid`);
  }, 60_000);
  afterAll(() => api.close());

  const ids = async () => {
    const { data } = await api.ask<{
      places: { id: string; name: string }[];
      categories: { id: string }[];
      projects: { id: string; slug: string }[];
    }>('{ places { id name } categories { id slug } projects { id slug } }');
    return {
      place: data?.places.find((place) => place.name === 'Salzderhelden')?.id,
      category: data?.categories[0]?.id,
      project: data?.projects.find((project) => project.slug === 'ideenkasten')?.id,
    };
  };

  it('is submitted and waits, seen by its author alone', async () => {
    const { place, category, project } = await ids();
    const input = {
      title: 'Trinkwasser für die Umkleide am Sportplatz',
      body: 'Nach dem Training muss man bis nach Hause laufen, um etwas zu trinken.',
      placeId: place,
      categoryId: category,
      projectId: project,
    };
    const submit =
      'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename ... on Idea { id number visibility status } ... on Problem { message } } }';
    const answer = await api.ask<{ submitIdea: Idea }>(submit, { input }, token['resident']);
    expect(answer.data?.submitIdea).toMatchObject({
      __typename: 'Idea',
      visibility: 'SUBMITTED',
      status: 'RECEIVED',
    });
    idea = answer.data?.submitIdea as Idea;
    const page = `{ idea(number: ${idea.number}) { title } }`;
    expect((await api.ask<{ idea: unknown }>(page)).data?.idea).toBeNull();
    expect(
      (await api.ask<{ idea: unknown }>(page, {}, token['resident'])).data?.idea,
    ).not.toBeNull();
  });

  it('says at the field what is wrong with an input', async () => {
    const { category, project } = await ids();
    const answer = await api.ask(
      'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename } }',
      { input: { title: 'Hm', body: 'Zu kurz.', categoryId: category, projectId: project } },
      token['resident'],
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { title: { constraint: 'isLength' }, body: { constraint: 'isLength' } },
    });
  });

  it('is published by a moderator, and its author is told by mail', async () => {
    const queue = '{ moderationQueue(first: 50) { nodes { id version kind idea { id } } } }';
    const item = await eventually(async () => {
      const { data } = await api.ask<{
        moderationQueue: { nodes: { id: string; version: number; idea: { id: string } }[] };
      }>(queue, {}, token['moderator']);
      return data?.moderationQueue.nodes.find((node) => node.idea.id === idea.id);
    }, 'the queue item');
    const decided = await api.ask<{ decide: { __typename: string } }>(
      'mutation ($input: DecideInput!) { decide(input: $input) { __typename ... on Problem { message } } }',
      { input: { itemId: item.id, version: item.version, action: 'PUBLISH' } },
      token['moderator'],
    );
    expect(decided.data?.decide.__typename).toBe('Decision');
    const stale = await api.ask<{ decide: { __typename: string } }>(
      'mutation ($input: DecideInput!) { decide(input: $input) { __typename ... on Problem { message } } }',
      { input: { itemId: item.id, version: item.version, action: 'PUBLISH' } },
      token['moderator'],
    );
    expect(['ItemChanged', 'NotFound']).toContain(stale.data?.decide.__typename);
    const mail = await eventually(
      async () =>
        (await api.mailsTo('resident@demo.invalid')).find((one) =>
          /veröffentlicht/i.test(one.subject),
        ),
      'the mail to the author',
    );
    expect(mail.text).toContain(String(idea.number));
  }, 30_000);

  it('is found, with a typing mistake too', async () => {
    const search = (query: string) =>
      api.ask<{
        search: { degraded: boolean; hits: { idea: { number: number }; title: string }[] };
      }>(
        'query ($query: String!) { search(query: $query) { degraded totalCount hits { idea { number } title snippet } } }',
        { query },
      );
    const found = await eventually(async () => {
      const { data } = await search('Trinkwaser Umkleide');
      return data?.search.hits.some((hit) => hit.idea.number === idea.number) ? data.search : null;
    }, 'the search');
    expect(found.degraded).toBe(false);
    expect(found.hits.find((hit) => hit.idea.number === idea.number)?.title).toContain('<mark>');
  });

  it('is voted for once, however often somebody presses', async () => {
    const vote =
      'mutation ($input: IdeaIdInput!) { voteForIdea(input: $input) { __typename ... on Idea { voteCount viewerHasVoted } } }';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        api.ask<{ voteForIdea: Idea }>(vote, { input: { ideaId: idea.id } }, token['office']),
      ),
    );
    expect(answers.map((answer) => answer.data?.voteForIdea.__typename)).toEqual(
      Array(20).fill('Idea'),
    );
    const seen = `{ idea(number: ${idea.number}) { voteCount viewerHasVoted } }`;
    expect((await api.ask<{ idea: Idea }>(seen, {}, token['office'])).data?.idea).toEqual({
      voteCount: 1,
      viewerHasVoted: true,
    });
    expect((await api.ask<{ idea: Idea }>(seen)).data?.idea).toEqual({
      voteCount: 1,
      viewerHasVoted: false,
    });
    await api.ask(
      'mutation ($input: IdeaIdInput!) { withdrawVote(input: $input) { __typename } }',
      { input: { ideaId: idea.id } },
      token['office'],
    );
    expect((await api.ask<{ idea: Idea }>(seen)).data?.idea.voteCount).toBe(0);
    expect(
      (await api.ask(vote, { input: { ideaId: idea.id } })).errors?.[0]?.extensions['code'],
    ).toBe('UNAUTHENTICATED');
  });

  it('is discussed, and what was hidden leaves nothing of its content', async () => {
    const post =
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Comment { id stance number } } }';
    const body = 'Ja, wenn der Hahn im Winter abgestellt wird.';
    const { data } = await api.ask<{ postComment: { __typename: string; id: string } }>(
      post,
      { input: { ideaId: idea.id, body, stance: 'IF' } },
      token['office'],
    );
    expect(data?.postComment).toMatchObject({ __typename: 'Comment', stance: 'IF' });
    const page = `{ idea(number: ${idea.number}) { commentCount comments { totalCount nodes { body removed replies { body } } } } }`;
    expect((await api.ask<{ idea: unknown }>(page)).data?.idea).toMatchObject({
      commentCount: 1,
      comments: { totalCount: 1, nodes: [{ body, removed: false }] },
    });
  });

  it('is answered, grows, and shows in the figures', async () => {
    const move =
      'mutation ($input: MoveIdeaInput!) { moveIdea(input: $input) { __typename ... on Idea { status modelStage } ... on Problem { message } } }';
    const moved = await api.ask<{ moveIdea: Idea }>(
      move,
      {
        input: {
          ideaId: idea.id,
          status: 'IN_REVIEW',
          sentence: 'Wir prüfen, ob die Leitung reicht.',
        },
      },
      token['office'],
    );
    expect(moved.data?.moveIdea).toEqual({
      __typename: 'Idea',
      status: 'IN_REVIEW',
      modelStage: 2,
    });
    const answer =
      'mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename ... on Idea { status modelStage answer { keySentence inTime } timeline { title } } ... on Problem { message } } }';
    const answered = await api.ask<{ answerIdea: unknown }>(
      answer,
      {
        input: {
          ideaId: idea.id,
          status: 'ACCEPTED',
          keySentence: 'Den Hahn bauen wir bis Ostern an.',
          body: 'Die Leitung reicht. Die Kosten trägt der Sportetat.',
          office: 'Fachbereich Schule und Sport',
        },
      },
      token['office'],
    );
    expect(answered.data?.answerIdea).toMatchObject({
      status: 'ACCEPTED',
      modelStage: 3,
      answer: { keySentence: 'Den Hahn bauen wir bis Ostern an.', inTime: true },
    });
    const mail = await eventually(
      async () =>
        (await api.mailsTo('resident@demo.invalid')).find((one) =>
          one.text.includes('Den Hahn bauen wir'),
        ),
      'the mail with the answer',
    );
    expect(mail.subject).toMatch(/geantwortet/);
    expect(
      (
        await api.ask<{ answers: { nodes: { idea: Idea }[] } }>(
          '{ answers(first: 5) { nodes { idea { number } } } }',
        )
      ).data?.answers.nodes[0]?.idea.number,
    ).toBe(idea.number);
    expect(
      (await api.ask(answer, { input: {} }, token['resident'])).errors?.[0]?.extensions['code'],
    ).toBeDefined();
  }, 30_000);

  it('is hidden at once on every surface, and leaves a tombstone', async () => {
    const notice =
      'mutation ($input: ReportContentInput!) { reportContent(input: $input) { __typename } }';
    expect(
      (
        await api.ask<{ reportContent: { __typename: string } }>(notice, {
          input: { ideaId: idea.id, reason: 'OTHER', text: 'Bitte einmal ansehen.' },
        })
      ).data?.reportContent.__typename,
    ).toBe('NoticeReceived');
    const { data } = await api.ask<{
      moderationQueue: { nodes: { id: string; version: number; idea: { id: string } }[] };
    }>(
      '{ moderationQueue(first: 50, filter: NOTICES) { nodes { id version idea { id } } } }',
      {},
      token['moderator'],
    );
    const item = data?.moderationQueue.nodes.find((node) => node.idea.id === idea.id);
    const hide = {
      itemId: item?.id,
      version: item?.version,
      action: 'HIDE',
      reason: 'Der Text nennt eine Person.',
      ground: 'Spielregel 3',
    };
    await api.ask(
      'mutation ($input: DecideInput!) { decide(input: $input) { __typename } }',
      { input: hide },
      token['moderator'],
    );
    const everywhere = await api.ask<Record<string, unknown>>(`{
      idea(number: ${idea.number}) { id } tombstone(number: ${idea.number}) { ground }
      search(query: "Trinkwasser Umkleide Sportplatz") { hits { idea { number } } } suggest(query: "Trinkwasser") { number }
      similarIdeas(title: "Trinkwasser für die Umkleide am Sportplatz") { number }
      ideas(first: 50, sort: NEW) { nodes { number } } answers(first: 5) { nodes { idea { number } } }
    }`);
    const { tombstone, ...rest } = everywhere.data ?? {};
    expect(tombstone).toEqual({ ground: 'Spielregel 3' });
    expect(JSON.stringify(rest)).not.toContain(`"number":${idea.number}}`);
  });
});
