/**
 * Every operation of the schema, tried by everybody on everything: what the guard lets through is compared with
 * docs/permissions.md, what becomes of a thing with docs/permissions-on-things.md. Each try is taken back by the database.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { SessionService } from '@ein/sessions';
import { Database, newId, type Role, type SignedInViewer } from '@ein/platform';
import { TownBuilder } from '@ein/testing';
import { type Kind, type Operation, operationsIn } from './authorization/operations.js';
import {
  appealAgainst,
  belongingTo,
  bookedIn,
  importedIn,
  surveyedIn,
  groundOf,
  idIn,
  keptByStaff,
  type State,
  STATES,
  type Things,
  type Town,
  writtenBy,
} from './authorization/things.js';
import { openApi, type OpenApi } from './open-api.js';

const ON_THINGS = new URL('../../../docs/permissions-on-things.md', import.meta.url);
const PERMISSIONS = new URL('../../../docs/permissions.md', import.meta.url);

/** Who tries. What counts is the role that the guard sees: suspended or without their second factor, staff are residents. */
const WHO = {
  anonymous: null,
  resident: 'resident',
  'resident proven at the desk': 'resident',
  'resident suspended': 'resident',
  moderator: 'moderator',
  'moderator without second factor': 'resident',
  'moderator suspended': 'resident',
  office: 'office',
  council: 'council',
  admin: 'admin',
} as const satisfies Record<string, Role | null>;
type Who = keyof typeof WHO;
const EVERYBODY = Object.keys(WHO) as Who[];
/** They are there for whoever looks. */
const ABOUT_LOOKING = new Set(['looking', 'endLooking']);
const REFUSED = /^(UNAUTHENTICATED|FORBIDDEN|SECOND_FACTOR_REQUIRED)$/;

/** They read in a snapshot of their own, which cannot begin inside of the transaction that is taken back. */
const OWN_SNAPSHOT = new Set(['createReport', 'publishReport']);

class TakenBack extends Error {}

describe('every operation, tried by everybody on everything', () => {
  let api: OpenApi;
  let town: Town;
  let operations: Operation[];
  const tokens = new Map<Who, string>();
  const things = new Map<string, Things>();

  beforeAll(async () => {
    // Everybody here tries in a minute what limits spread over a day.
    process.env['RATE_LIMIT_FACTOR'] = '1000000';
    api = await openApi({ seed: true, worker: false });
    const database = api.app.get(Database);
    town = { database, build: new TownBuilder(database), ground: await groundOf(database) };
    operations = operationsIn(api.app.get(GraphQLSchemaHost).schema);
    for (const who of EVERYBODY) await enter(who);
    await fillStates();
  }, 60_000);
  afterAll(() => {
    delete process.env['RATE_LIMIT_FACTOR'];
    return api.close();
  });

  const enter = async (who: Who): Promise<void> => {
    if (who === 'anonymous') return;
    const role = who.split(' ')[0] as Role;
    const person = await town.build.person(role);
    things.set(`own ${who}`, await own(person));
    const token = await api.app.get(SessionService, { strict: false }).begin({ ...person, role });
    tokens.set(who, token);
    const { database } = town;
    if (who.endsWith('second factor'))
      await database.write(
        `insert into totp (account_id, secret, created_at, confirmed_at) values ($1, '', now(), now())`,
        [person.id],
      );
    if (who.endsWith('desk'))
      await database.write(
        `insert into account_assurance (account_id, level, at, how) values ($1, 'resident', now(), 'desk code')`,
        [person.id],
      );
    if (who.endsWith('suspended'))
      await database.write(
        `insert into sanction (id, account_id, kind, about, reason, ground, facts, severe_ground, by_id, created_at, until_at, salt)
         values ($1, $2, 'suspension', 'content', 'Beleidigung', 'Spielregel 1', 'Zweimal', 'Schwer', $3, now(), now() + interval '7 days', '')`,
        [newId(), person.id, (await town.build.person('admin')).id],
      );
  };
  const own = async (person: SignedInViewer): Promise<Things> => ({
    ...town.ground,
    ...(await writtenBy(town, person, { idea: 'published', comment: 'published' })),
    ...(await belongingTo(town, person)),
  });
  const fillStates = async (): Promise<void> => {
    const stranger = await town.build.person();
    const foreign = await own(stranger);
    foreign.sanctionAppeal = await appealAgainst(town.database, foreign.sanction ?? '');
    const [statement] = await town.database.rows<{ id: string }>(
      `select id from opinion_statement where state = 'open' limit 1`,
    );
    const [preset] = await town.database.rows<{ id: string }>(
      'select id from reason_preset limit 1',
    );
    const office = await town.build.person('office');
    const token = await api.app.get(SessionService, { strict: false }).begin(office);
    const begun = await api.ask<{ createReport: { id: string }; startAnalysis: { id: string } }>(
      'mutation { createReport(input: { title: "Bericht der Probe" }) { ... on ReportDraft { id } } }',
      {},
      token,
    );
    const read = await api.ask<{ startAnalysis: { id: string } }>(
      'mutation { startAnalysis(input: {}) { ... on Analysis { id } } }',
      {},
      token,
    );
    const [sentence] = await town.database.rows<{ id: string }>(
      'select id from report_sentence where report_id = $1 limit 1',
      [begun.data?.createReport.id],
    );
    things.set('foreign', {
      ...foreign,
      ...(await bookedIn(town)),
      ...(await keptByStaff(town, 'published')),
      ...(await surveyedIn(town)),
      ...(await importedIn(town)),
      statement: statement?.id ?? '',
      preset: preset?.id ?? '',
      report: begun.data?.createReport.id ?? '',
      analysis: read.data?.startAnalysis.id ?? '',
      sentence: sentence?.id ?? '',
    });
    const states = {
      waiting: { idea: 'submitted', comment: 'waiting' },
      hidden: { idea: 'hidden', comment: 'hidden' },
      erased: { idea: 'anonymised', comment: 'anonymised' },
    };
    for (const [state, visibility] of Object.entries(states))
      things.set(state, { ...town.ground, ...(await writtenBy(town, stranger, visibility)) });
    things.set('waiting', { ...things.get('waiting'), ...(await keptByStaff(town, 'draft')) });
    things.set('missing', town.ground);
  };

  /** What came of it: the name of the answer's type, its value, or the code of the error. */
  const outcome = async (
    { root, name, document }: Operation,
    who: Who,
    of: Things,
    token = tokens.get(who),
  ) => {
    const query = document((kind: Kind) => idIn(of, kind));
    const send = async () => {
      const response = await api.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...(token && { authorization: `Bearer ${token}` }) },
        payload: { query },
      });
      return response.json<{ data?: Record<string, unknown>; errors?: Failure[] }>();
    };
    let answer: Awaited<ReturnType<typeof send>> | undefined;
    if (root === 'Query' || OWN_SNAPSHOT.has(name)) answer = await send();
    else
      await town.database
        .transaction(async () => {
          answer = await send();
          throw new TakenBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof TakenBack)) throw error;
        });
    const [error] = answer?.errors ?? [];
    if (error) {
      if (!/^(INTERNAL|GRAPHQL|DOCUMENT)/.test(error.extensions.code)) return error.extensions.code;
      throw new Error(`${name} as ${who}: ${JSON.stringify(error)} ${query}`);
    }
    return told(answer?.data?.[name]);
  };

  const known = new Map<string, string>();
  /** Each try once; who the guard refuses is refused for every thing. Null: there is no such thing. */
  const tried = async (operation: Operation, state: State, who: Who): Promise<string | null> => {
    const missing = await once(operation, 'missing', who, things.get('missing') ?? {});
    if (state === 'missing' || REFUSED.test(missing)) return missing;
    const of = state === 'own' ? things.get(`own ${who}`) : things.get(state);
    if (!of || !operation.about || !of[operation.about] || OWN_SNAPSHOT.has(operation.name))
      return null;
    return once(operation, state, who, of);
  };
  const once = async (operation: Operation, state: State, who: Who, of: Things) => {
    const key = `${operation.name} ${state} ${who}`;
    const came = known.get(key) ?? (await outcome(operation, who, of));
    known.set(key, came);
    return came;
  };

  it('is let through or refused as docs/permissions.md says', async () => {
    const table = await readFile(PERMISSIONS, 'utf8');
    const wrong: string[] = [];
    for (const operation of operations) {
      const allowed = new RegExp(`\\| \`${operation.name}\` \\| (.*) \\|`).exec(table)?.[1] ?? '';
      for (const who of EVERYBODY) {
        const came = await tried(operation, 'missing', who);
        if (REFUSED.test(came ?? '') === isAllowed(allowed, WHO[who]))
          wrong.push(`${operation.name}, ${who}: ${came}`);
      }
    }
    expect(operations.length).toBeGreaterThan(190);
    expect(wrong).toEqual([]);
  }, 90_000);

  it('does with a thing what docs/permissions-on-things.md says', async () => {
    const rows: string[] = [];
    for (const operation of operations.filter(({ about }) => about)) {
      const lines = new Map<string, State[]>();
      for (const state of STATES) {
        const line = await lineOf(operation, state);
        if (line) lines.set(line, [...(lines.get(line) ?? []), state]);
      }
      for (const [line, states] of lines)
        rows.push(
          `| \`${operation.name}\` | ${operation.about} | ${states.join(', ')} | ${line} |`,
        );
    }
    const text = `${HEAD}${rows.join('\n')}\n`;
    if (process.env['WRITE_CONTRACT'] === '1') await writeFile(ON_THINGS, text);
    expect(text).toBe(await readFile(ON_THINGS, 'utf8'));
  }, 90_000);

  /** Who is let through, by what comes of it. */
  const lineOf = async (operation: Operation, state: State): Promise<string> => {
    const by = new Map<string, Who[]>();
    for (const who of EVERYBODY) {
      const came = await tried(operation, state, who);
      if (came !== null && !REFUSED.test(came)) by.set(came, [...(by.get(came) ?? []), who]);
    }
    return [...by].map(([came, whom]) => `${together(whom)}: **${came}**`).join('; ');
  };

  it('looks to residents and council at what is not public as if it were not there', async () => {
    const seen: string[] = [];
    for (const operation of operations)
      for (const who of EVERYBODY.filter(
        (one) => !['moderator', 'office', 'admin'].includes(WHO[one] ?? ''),
      ))
        for (const state of ['waiting', 'hidden', 'erased'] as const) {
          const came = await tried(operation, state, who);
          if (came !== null && came !== (await tried(operation, 'missing', who)))
            seen.push(`${operation.name}, ${state}, ${who}: ${came}`);
        }
    expect(seen).toEqual([]);
  }, 60_000);

  it('lets an admin who only looks do nothing, and see no more than whom they look as', async () => {
    const admin = await town.build.person('admin');
    const token = await api.app.get(SessionService, { strict: false }).begin(admin);
    const wrong: string[] = [];
    for (const as of ['anonymous', 'moderator', 'council'] as const) {
      await town.database.write(
        `update session set looking_as = $2, looking_until = now() + interval '1 hour' where account_id = $1`,
        [admin.id, as],
      );
      for (const operation of operations.filter(({ name }) => !ABOUT_LOOKING.has(name))) {
        const came = await outcome(operation, 'admin', things.get('missing') ?? {}, token);
        const likeThem = REFUSED.test((await tried(operation, 'missing', as)) ?? '');
        if (
          came !== 'LOOKING_ONLY' &&
          (operation.root === 'Mutation' || likeThem) !== REFUSED.test(came)
        )
          wrong.push(`${operation.name}, as ${as}: ${came}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('has effect on things of others only where it is meant to', async () => {
    const effective: string[] = [];
    for (const operation of operations.filter(({ root }) => root === 'Mutation')) {
      const came = await tried(operation, 'foreign', 'resident');
      if (came !== null && !REFUSED.test(came) && !NO_EFFECT.test(came))
        effective.push(operation.name);
    }
    expect(effective.sort()).toEqual(FOR_OTHERS);
  }, 60_000);
});

function together(whom: Who[]): string {
  const signedIn = EVERYBODY.slice(1);
  const unrestricted = signedIn.filter((who) => !who.endsWith('suspended'));
  const groups = {
    everyone: EVERYBODY,
    'whoever is signed in': signedIn,
    'whoever is not suspended': unrestricted,
  };
  for (const [name, group] of Object.entries(groups)) if (group.join() === whom.join()) return name;
  return whom.join(', ');
}

/** What residents do with what somebody else wrote; `resendIdeaCode` answers alike, whatever the address and the idea. */
const FOR_OTHERS = [
  'answerSurvey',
  'expressOpinion',
  'followIdea',
  'postComment',
  'registerForEvent',
  'reportContent',
  'resendIdeaCode',
  'stopFollowingIdea',
  'takeOpinionBack',
  'voteForComment',
  'voteForIdea',
  'withdrawCommentVote',
  'withdrawSurveyAnswer',
  'withdrawVote',
];
const NO_EFFECT =
  /^(NotFound|NotAllowed|false|null|WrongReceipt|WrongBarrierCode|BAD_USER_INPUT|FreshProofRequired|PasskeyRefused|EditConflict)$/;

const HEAD = `# What becomes of a thing

Written by \`npm run contract\` from the running product; \`npm test\` compares it. Every operation that is about one thing, tried by
everybody on their own, on somebody else's, and on what waits, is hidden, was erased or never was. Whoever is not named is refused
by [permissions](permissions.md) whatever the thing. In bold is the answer's type, its value, or the code of its error; a number is
given as it is.

| operation | about | that is | |
|---|---|---|---|
`;

interface Failure {
  message: string;
  extensions: { code: string };
}

function told(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return value.length ? [...new Set(value.map((one) => told(one)))].join(' ') : 'empty list';
  if (typeof value === 'object') return Object.values(value).join(' ');
  return typeof value === 'string' ? 'text' : String(value);
}

function isAllowed(allowed: string, role: Role | null): boolean {
  if (allowed === 'everyone') return true;
  if (!role) return false;
  return allowed === 'whoever is signed in' || allowed.split(', ').includes(role);
}
