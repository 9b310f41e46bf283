/**
 * What is removed, or never was public, stands nowhere that people who are no staff can read: every page and file of the
 * file tree, every operation that is open to everybody, and every mail. Before it is removed, the same search finds it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import {
  ask,
  DEMO,
  publishedIdea,
  sessionOf,
  submittedIdea,
  waiting,
  type Waiting,
} from './api.ts';
import { checkedIdea } from './checked-project.ts';
import { publishedEdition } from './editions.ts';
import { searchDump, wordsIn } from './readable.ts';
import { openStatement } from './statements.ts';
import { addressesOf, type About, publicQueries } from './surfaces.ts';
import { expect, test } from './town.ts';

const REASONS = {
  reason: 'Der Text wirbt nur für einen Laden.',
  ground: 'Spielregel 4: keine Werbung',
};
/** Answered only to who holds a token or a code of their own. */
const NEED_A_SECRET = new Set(['stopOffer', 'trackIdea', 'decision']);
const AT_ONCE = 4;
const DEEPEST = 6;
const DAY_MS = 24 * 60 * 60 * 1000;
const STAFF = /^(moderator|second-moderator|office|council|admin)@demo\.invalid$/;

/** The word to search for, and the one to look for: a page that repeats what was searched for tells nothing. */
const words = (name: string) => {
  const mark = Math.random().toString(36).slice(2, 9).replace(/\d/g, 'x');
  return { word: `sw${name}${mark}`, canary: `cn${name}${mark}` };
};

async function inTurns<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = [...things];
  const take = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

interface Answer {
  data?: unknown;
  errors?: { extensions?: { code?: string } }[];
}

/** The answer to a query for all of an operation, as deep as the API allows. */
async function deepest(about: About, name: string, token: string | undefined): Promise<string> {
  for (let depth = DEEPEST; depth > 0; depth--) {
    const query = publicQueries(about, depth).find((one) => one.name === name)?.query ?? '';
    const response = await fetch(process.env['EIN_E2E_API'] ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as Answer;
    expect(
      errors.map((one) => one.extensions?.code),
      `${name}: ${text.slice(0, 300)}`,
    ).not.toContain('INTERNAL');
    if (data === undefined) continue;
    // A refusal shows nothing, so it proves nothing either.
    if (data === null && !NEED_A_SECRET.has(name))
      throw new Error(`${name}: ${text.slice(0, 300)}`);
    return text;
  }
  throw new Error(`${name} was never answered.`);
}

test.describe.configure({ timeout: 150_000 });

test('what is removed stands nowhere, and before that it does', async ({ baseURL }) => {
  const shown = words('idee');
  const said = words('beitrag');
  const waiting = words('wartet');
  const about = await publishedIdea(
    `Brunnen ${shown.word} ${shown.canary}`,
    `Am Wasser fehlt ${shown.word} und ${shown.canary} für alle.`,
    { lat: 51.8187, lon: 9.8678, location: `Am Brunnen ${shown.canary}` },
  );
  const writer = await sessionOf(about.author);
  await ask(
    'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { displayName } }',
    { input: { displayName: `Kim ${said.canary}` } },
    writer,
  );
  const host = await publishedIdea(
    `Bank ${said.word}`,
    'Dort fehlt seit langem eine Bank im Schatten.',
  );
  const comment = async (ideaId: string, body: string) => {
    const { postComment } = await ask<{ postComment: { id: string; number: number } }>(
      'mutation($input: PostCommentInput!) { postComment(input: $input) { __typename ... on Comment { id number } } }',
      { input: { ideaId, body, stance: 'FOR' } },
      writer,
    );
    return postComment;
  };
  const sentence = `Das hilft ${said.canary} und ${said.word}.`;
  const { id: saidId, number: saidNumber } = await comment(host.id, sentence);
  await openStatement(saidNumber, sentence);
  const checked = await checkedIdea(`Wartehalle ${waiting.word}`);
  await comment(checked.id, `Noch ungeprüft ${waiting.canary} steht hier.`);
  const { id: refusedId } = await comment(checked.id, `Beste Preise ${waiting.canary} nur hier.`);
  const refused = await submittedIdea(
    `Kauft ${waiting.word}`,
    `Beste Preise ${waiting.canary} nur hier.`,
  );
  const returned = await submittedIdea(
    `Zurück ${waiting.word}`,
    `Noch nicht fertig ${waiting.canary} steht hier.`,
  );
  await submittedIdea(`Wartet ${waiting.word}`, `Noch ungeprüft ${waiting.canary} steht hier.`);
  const moderator = await sessionOf(DEMO.moderator);
  const resident = await sessionOf(DEMO.resident);

  /** Where a word stands, for somebody with this session or nobody. */
  const found = async (canary: string, idea: About, token?: string): Promise<string[]> => {
    const places: string[] = [];
    await inTurns(addressesOf(idea), async (path) => {
      const response = await fetch(`${baseURL}${path}`, {
        headers: { ...(token && { cookie: `sid=${token}` }) },
      });
      const body = await wordsIn(response);
      expect(response.status, `${path} ${body.slice(0, 200)}`).toBeLessThan(500);
      if (`${response.url}${body}`.includes(canary)) places.push(path);
    });
    await inTurns(publicQueries(idea, 1), async ({ name }) => {
      if ((await deepest(idea, name, token)).includes(canary)) places.push(name);
    });
    return places.sort();
  };
  const { idea: hosting } = await ask<{ idea: { comments: { nodes: { number: number }[] } } }>(
    'query($number: Int!) { idea(number: $number) { comments(first: 5) { nodes { number } } } }',
    { number: host.number },
  );
  const edition = await publishedEdition(
    `Ausgabe ${shown.word}`,
    [
      {
        source: `Idee ${about.number}`,
        text: `Am Wasser fehlt ${shown.word} und ${shown.canary} für alle.`,
      },
      {
        source: `K-${hosting.comments.nodes[0]?.number}`,
        text: `Das hilft ${said.canary} und ${said.word}.`,
      },
    ],
    // So that its list of contributions holds both.
    { from: new Date(Date.now() - DAY_MS).toISOString().slice(0, 10) },
  );
  const { report } = await ask<{ report: { tables: { key: string }[] } }>(
    'query($id: ID!) { report(id: $id) { tables { key } } }',
    { id: String(edition) },
  );
  const tables = report.tables.map(({ key }) => key);
  const ideaAbout: About = { ...about, word: shown.word, edition, tables };
  const hostAbout: About = { ...host, word: said.word, edition, tables };

  const everywhere = [
    '/ideen?sortierung=neu',
    '/ideen.atom',
    '/sitemap.xml',
    '/opendata/ideen.csv',
    '/opendata/ideen.json',
    '/opendata/ideen.geojson',
    `/ideen/${about.number}`,
    `/berichte/${edition}`,
    `/berichte/${edition}.html`,
    `/berichte/${edition}.csv`,
    `/berichte/${edition}.json`,
    `/berichte/${edition}.pdf`,
    `/berichte/${edition}.docx`,
    `/berichte/${edition}/beitraege.csv`,
    `/berichte/${edition}/saetze.csv`,
    `/ideen/${about.number}/akte`,
    `/suche?q=${shown.word}`,
    `/suche/vorschlaege?q=${shown.word}`,
    'idea',
    'ideas',
    'search',
    'similarIdeas',
  ];
  await expect(async () => {
    const places = await found(shown.canary, ideaAbout);
    expect(
      everywhere.filter((place) => !places.includes(place)),
      'missing',
    ).toEqual([]);
  }).toPass({ timeout: 60_000 });
  const dump = await searchDump();
  // Where there is no search engine, PostgreSQL answers, and nothing lies beside it.
  if (dump !== null) expect(dump).toContain(shown.canary);
  expect(await found(said.canary, hostAbout)).toEqual(
    expect.arrayContaining([
      `/ideen/${host.number}`,
      `/ideen/${host.number}/akte`,
      `/berichte/${edition}`,
      `/berichte/${edition}.pdf`,
      `/berichte/${edition}.docx`,
      `/berichte/${edition}/beitraege.csv`,
      '/projekte/ideenkasten/meinungen/ergebnis',
      'idea',
      'opinionRound',
    ]),
  );

  const checkedAbout: About = { ...checked, word: waiting.word };
  expect(await found(waiting.canary, checkedAbout, writer), 'to who wrote it').toEqual(
    expect.arrayContaining([`/ideen/${checked.number}`, 'idea']),
  );

  const removedAt = new Date().toISOString().replaceAll(/[-:.]/g, '');
  await refuse(refused.id, moderator);
  const passages = [{ field: 'BODY', from: 0, to: 10, note: `Bitte genauer ${waiting.canary}.` }];
  await giveBack(returned.id, passages, moderator);
  const kept = await keptPages([
    '/ideen?sortierung=neu',
    `/ideen/${about.number}`,
    `/ideen/${about.number}/akte`,
    `/ideen/${host.number}`,
    `/berichte/${edition}`,
  ]);
  expect(await kept(shown.canary)).toEqual(
    expect.arrayContaining([`/ideen/${about.number}`, `/berichte/${edition}`]),
  );
  expect(await kept(said.canary)).toEqual(
    expect.arrayContaining([`/ideen/${host.number}`, `/berichte/${edition}`]),
  );
  await remove({ ideaId: about.id }, moderator);
  expect(await kept(shown.canary), 'the hidden idea in pages that are kept').toEqual([]);
  await kept(said.canary);
  await remove({ commentId: saidId }, moderator);
  expect(await kept(said.canary), 'the hidden comment in pages that are kept').toEqual([]);
  await decide('COMMENTS', ({ comment }) => comment?.id === refusedId, 'REFUSE', moderator);

  for (const token of [undefined, resident]) {
    expect(await found(shown.canary, ideaAbout, token), 'the hidden idea').toEqual([]);
    expect(await found(said.canary, hostAbout, token), 'the hidden comment').toEqual([]);
    expect(
      await found(waiting.canary, { ...refused, word: waiting.word }, token),
      'what never was public',
    ).toEqual([]);
    expect(
      await found(waiting.canary, checkedAbout, token),
      'comments that wait or were refused',
    ).toEqual([]);
  }
  await expect(async () => {
    const dump = await searchDump();
    for (const { canary } of [shown, said, waiting]) expect(dump ?? '').not.toContain(canary);
  }, 'the search index').toPass({ timeout: 20_000 });
  const mails = await mailsSince(removedAt, [about, host, refused, returned]);
  for (const { canary } of [shown, said, waiting])
    expect(
      mails.filter((mail) => mail.includes(canary)),
      'mails to others',
    ).toEqual([]);
});

/** Opens these as a stranger, so that the website keeps them; then tells on which of them a word stands, the moment it is asked. */
async function keptPages(paths: readonly string[]): Promise<(word: string) => Promise<string[]>> {
  const standsOn = async (word: string): Promise<string[]> => {
    const pages = paths.map(async (path) => {
      const response = await fetch(new URL(path, process.env['EIN_E2E_WEB']));
      return (await response.text()).includes(word) ? [path] : [];
    });
    return (await Promise.all(pages)).flat();
  };
  await standsOn('');
  return standsOn;
}

/** Decides the item that fits, as soon as it is there. */
async function decide(
  filter: string,
  fits: (item: Waiting) => boolean,
  action: string,
  token: string,
  more: object = REASONS,
): Promise<void> {
  await expect(async () => {
    const item = (await waiting(filter, token)).find(fits);
    expect(item).toBeDefined();
    const input = { itemId: item?.id, version: item?.version, action, ...more };
    const { decide: decided } = await ask<{ decide: { __typename: string } }>(
      'mutation($input: DecideInput!) { decide(input: $input) { __typename } }',
      { input },
      token,
    );
    expect(decided.__typename).toBe('Decision');
  }).toPass({ timeout: 30_000 });
}

const refuse = (ideaId: string, token: string) =>
  decide('IDEAS', ({ idea }) => idea?.id === ideaId, 'REFUSE', token);

const giveBack = (ideaId: string, passages: object[], token: string) =>
  decide('IDEAS', ({ idea }) => idea?.id === ideaId, 'RETURN', token, {
    reason: 'Der Text ist noch nicht genau genug.',
    passages,
  });

async function remove(what: { ideaId?: string; commentId?: string }, token: string): Promise<void> {
  await ask(
    'mutation($input: ReportContentInput!) { reportContent(input: $input) { __typename } }',
    {
      input: { ...what, reason: 'ADVERTISING', text: 'Das wirbt nur für einen Laden.' },
    },
  );
  const fits = ({ idea, comment }: Waiting) =>
    what.commentId ? comment?.id === what.commentId : idea?.id === what.ideaId && !comment;
  await decide('NOTICES', fits, 'HIDE', token);
}

/** Mails written since then to others than these and staff, as text. */
async function mailsSince(moment: string, but: readonly { author: string }[]): Promise<string[]> {
  const folder = process.env['EIN_E2E_MAIL'] ?? '';
  const files = (await readdir(folder)).filter((name) => name.endsWith('.eml') && name >= moment);
  const mails = await Promise.all(
    files.map(async (name) => simpleParser(await readFile(join(folder, name), 'utf8'))),
  );
  return mails
    .filter(
      ({ to }) =>
        ![to]
          .flat()
          .some(
            (one) => but.some(({ author }) => author === one?.text) || STAFF.test(one?.text ?? ''),
          ),
    )
    .map(({ subject = '', text = '', html }) => `${subject}\n${text}\n${html || ''}`);
}
