/** What people write is read, and never runs: on any screen, in any mail, file or log. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { simpleParser } from 'mailparser';
import type { Attack } from './attack.type.ts';
import { watchingBrowser, type Watching } from './chromium.ts';
import { mailFiles, must } from './client.ts';
import { demand } from './demand.ts';
import { raw } from './raw.ts';
import { more, OWN, placesOf, STAFF } from './places.ts';
import type { Product } from './product.ts';
import { texts } from './writing.ts';

const group = 'texts';
const MAILS = 30;

async function every(product: Product): Promise<string> {
  const { fields, ideas, comments } = await texts(product);
  const broken = fields.filter(({ came }) => came === 'INTERNAL' || came.startsWith('GRAPHQL'));
  demand(broken.length === 0, broken.map(({ name, came }) => `${name}: ${came}`).join('; '));
  const taken = fields.filter((one) => one.taken);
  demand(taken.length > 40, `only ${taken.length} of ${fields.length} fields took it`);
  const others = fields.filter((one) => !one.taken).map(({ name, came }) => `${name} (${came})`);
  return `${ideas} ideas, ${comments} comments, and ${taken.length} of ${fields.length} fields of mutations; refused: ${others.join(', ')}`;
}

async function watched(
  product: Product,
  work: (browser: Watching) => Promise<string[]>,
): Promise<string[]> {
  const browser = await watchingBrowser(product.web);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Looks at each place as this person; answers how many were there. */
async function look(
  product: Product,
  token: string | undefined,
  places: readonly string[],
): Promise<string> {
  let there = 0;
  const seen = await watched(product, async ({ as, look: open }) => {
    await as(token);
    const found: string[] = [];
    for (const place of places) {
      const here = await open(place);
      if (here) there += 1;
      found.push(...(here ?? []).map((one) => `${place}: ${one}`));
    }
    return found;
  });
  demand(seen.length === 0, `${seen.length}: ${seen.slice(0, 8).join(' | ')}`);
  return `${there} of ${places.length} places there, nothing ran, no report of the policy`;
}

async function asStranger(product: Product): Promise<string> {
  const written = await texts(product);
  const pages = placesOf(written).filter((path) => !STAFF.test(path) && !/^\/konto/.test(path));
  return look(product, undefined, [...pages, ...more(written).all]);
}

async function asAuthor(product: Product): Promise<string> {
  const written = await texts(product);
  return look(
    product,
    written.author,
    placesOf(written).filter((path) => OWN.test(path)),
  );
}

async function asStaff(product: Product): Promise<string> {
  const written = await texts(product);
  const screens = placesOf(written).filter((path) => STAFF.test(path));
  const lists = more(written).staff;
  const moderation = [
    ...screens.filter((path) => path.startsWith('/moderation')),
    ...lists.filter((path) => path.startsWith('/moderation')),
  ];
  const first = await look(product, written.moderator, moderation);
  const office = [...screens, ...lists].filter((path) => !path.startsWith('/moderation'));
  const second = await look(product, written.office, office);
  return `moderator: ${first}; office: ${second}; admin: ${await look(product, written.admin, screens)}`;
}

async function inMails(product: Product): Promise<string> {
  await texts(product);
  const subjects = new Map<string, string>();
  for (const name of await mailFiles(product)) {
    const source = await readFile(join(product.folder, 'mail', name), 'utf8').catch(() => '');
    if (!source) continue;
    const { subject = '', to, cc, bcc, headerLines } = await simpleParser(source);
    demand(
      !cc && !bcc && !Array.isArray(to) && to?.value.length === 1,
      `${name} goes to ${JSON.stringify(to)}`,
    );
    demand(
      new Set(headerLines.map(({ key }) => key)).size === headerLines.length,
      `${name} says a header twice`,
    );
    demand(
      !/[\r\n\u202a-\u202e]/.test(subject),
      `${name} has the subject ${JSON.stringify(subject)}`,
    );
    subjects.set(subject.replaceAll(/\d/g, '').slice(0, 24), name);
  }
  const files = [...subjects.values()].slice(-MAILS);
  const pages = files.map((name) => `/dev/mail/${name}/html`);
  return `${files.length} kinds of mails, one recipient each, headers once; ${await look(product, undefined, pages)}`;
}

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** The figures of today, as the page of reports offers them. */
const FIGURES = 'themen ortschaften monate stand stufen unterstuetzt umstritten fristen'.split(' ');
const NUMBER = /^-?\d+([.,]\d+)?( ?%)?$/;

/** Every table of an edition, as the edition itself lists them. */
async function tablesOf(product: Product, edition: number): Promise<string[]> {
  const { report } = await must<{ report: { tables: { key: string }[] } }>(
    product,
    'query ($id: ID!) { report(id: $id) { tables { key } } }',
    { id: String(edition) },
  );
  const keys = report.tables.map(({ key }) => key);
  demand(keys.includes('beitraege') && keys.length > 3, `the edition lists ${keys.join(', ')}`);
  return keys.map((key) => `/berichte/${edition}/${key}.csv`);
}

/** The cells of a file that has to be there. */
async function cellsOf(product: Product, path: string, token: string): Promise<string[]> {
  const { status, body, headers } = await raw(product.web, path, {
    headers: { cookie: `sid=${token}` },
  });
  const type = String(headers['content-type']);
  demand(status === 200 && /csv/.test(type), `${path} answered ${status}, ${type}`);
  const delimiter = body.split('\n')[0]?.includes(';') ? ';' : ',';
  const rows = parse(body, { bom: true, relax_column_count: true, delimiter }) as string[][];
  demand(rows.length > 0, `${path} is empty`);
  return rows.flat();
}

async function inFiles(product: Product): Promise<string> {
  const { admin, author, edition } = await texts(product);
  const tables = await tablesOf(product, edition);
  const paths = [
    '/berichte.csv',
    ...FIGURES.map((table) => `/berichte/${table}.csv`),
    '/transparenz.csv',
    `/transparenz/jahr/${new Date().getFullYear()}/csv`,
    '/projekte/bahnhofsumfeld-salzderhelden/meinungen/ergebnis.csv',
    '/moderation/archiv/datei?art=csv',
    `/berichte/${edition}.csv`,
    ...tables,
  ];
  const cells: string[] = [];
  for (const path of paths) {
    for (const one of await cellsOf(product, path, admin)) {
      demand(
        !FORMULA.test(one) || NUMBER.test(one),
        `${path} has a cell ${JSON.stringify(one.slice(0, 60))}`,
      );
      cells.push(one);
    }
  }
  const harmless = cells.filter((one) => /^'[=+\-@]/.test(one)).length;
  demand(harmless > 0, 'no formula came as far as a file, so this proves nothing');
  const own = await raw(product.web, '/konto/daten.json', { headers: { cookie: `sid=${author}` } });
  demand(
    own.status === 200 && /json/.test(String(own.headers['content-type'])) && JSON.parse(own.body),
    `the own data answer ${own.status}`,
  );
  return `${paths.length} files, ${tables.length} of them all tables of an edition, ${cells.length} cells, none a formula, ${harmless} of them made harmless`;
}

/** Log lines hold neither what people wrote nor who they are. */
async function inLogs(product: Product): Promise<string> {
  const { author, moderator } = await texts(product);
  const files = (await readdir(product.folder, { recursive: true })).filter(
    (name) => name.endsWith('.log') && !name.startsWith('mail'),
  );
  const found: string[] = [];
  let lines = 0;
  for (const name of files) {
    const text = await readFile(join(product.folder, name), 'utf8').catch(() => '');
    lines += text.split('\n').length;
    for (const [what, trace] of Object.entries({
      'what somebody wrote': /onerror=hit|hit\(\d\)/,
      'an address': /[\w.-]+@(example\.org|demo\.invalid)/,
      'a session': new RegExp(`${author}|${moderator}`),
      'a header with a secret': /authorization"?: ?"?bearer|a secret of the attack/i,
    })) {
      const hit = trace.exec(text);
      if (hit)
        found.push(
          `${name}: ${what} (${text.slice(Math.max(0, hit.index - 120), hit.index + 80).replaceAll(/\s+/g, ' ')})`,
        );
    }
  }
  demand(found.length === 0, found.join('; '));
  return `${files.length} logs with ${lines} lines: no words, addresses, sessions or secrets`;
}

export const TEXTS: Attack[] = [
  {
    group,
    name: 'fields',
    title: 'blns, the CommonMark examples and lists of our own through every text field',
    expected: 'taken as words or refused, never a fault of ours',
    run: every,
  },
  {
    group,
    name: 'pages',
    title: 'the same on every public page in Chromium, with a sentinel',
    expected: 'nothing runs, no report of the policy',
    run: asStranger,
  },
  {
    group,
    name: 'own-pages',
    title: 'the same on the pages of its author',
    expected: 'nothing runs',
    run: asAuthor,
  },
  {
    group,
    name: 'staff-pages',
    title: 'the same on the screens of moderators, offices and admins',
    expected: 'nothing runs',
    run: asStaff,
  },
  {
    group,
    name: 'mails',
    title: 'the same in mails, their headers too',
    expected: 'one recipient, nothing runs',
    run: inMails,
  },
  { group, name: 'files', title: 'formulas in every CSV', expected: 'made harmless', run: inFiles },
  {
    group,
    name: 'logs',
    title: 'words, addresses and secrets in logs',
    expected: 'none',
    run: inLogs,
  },
];
