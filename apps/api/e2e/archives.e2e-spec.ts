/** The ZIP files of a project and of the whole site, as they come over HTTP: from the API itself and through the website. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { Database, type Role } from '@ein/platform';
import { ProjectArchiving } from '@ein/project-archive';
import { SessionService } from '@ein/sessions';
import { TownBuilder } from '@ein/testing';
import { eventually, openApi, type OpenApi } from './open-api.js';
import { withWeb } from './with-web.js';

const ROLES: readonly Role[] = ['resident', 'moderator', 'council', 'office', 'admin'];
/** Enough that no buffer between us and a reader who reads nothing holds all of it. */
const [LONG_IDEAS, LONG_ANSWER] = [40, 100_000];
const SECRETS = ['Verborgener Titel', 'Wartender Titel', 'Geheimes Wort', 'Geheimer Entwurf'];
const PEOPLE = ['Person ', '@example.org'];

/** The check sums that stand in the directory at the end of a ZIP file, by name. */
function sumsIn(zip: Buffer): Map<string, number> {
  const sums = new Map<string, number>();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    sums.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), zip.readUInt32LE(at + 16));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

/** Every part by name, read by another program than wrote it, each with the sums that the file itself gives. */
async function partsOf(answer: Response): Promise<Record<string, string>> {
  const zip = Buffer.from(await answer.arrayBuffer());
  const parts = unzipSync(zip);
  const sums = sumsIn(zip);
  expect([...sums.keys()]).toEqual(Object.keys(parts));
  for (const [name, bytes] of Object.entries(parts))
    expect({ name, sum: crc32(bytes) }).toEqual({ name, sum: sums.get(name) });
  const listed = strFromU8(parts['SHA256SUMS'] ?? new Uint8Array());
  for (const [name, bytes] of Object.entries(parts).filter(([one]) => one !== 'SHA256SUMS'))
    expect(listed).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

describe('the archives', () => {
  let api: OpenApi;
  let database: Database;
  let build: TownBuilder;
  const tokens = new Map<string, string>();
  let slug: string;
  let long: string;
  let shown: string;

  beforeAll(async () => {
    api = await openApi({ worker: false });
    database = api.app.get(Database);
    build = new TownBuilder(database);
    const sessions = api.app.get(SessionService, { strict: false });
    for (const role of ROLES) tokens.set(role, await sessions.begin(await build.person(role)));
    const slugOf = async (id: string) =>
      (await database.rows<{ slug: string }>('select slug from project where id = $1', [id]))[0]
        ?.slug ?? '';
    const project = await build.project();
    slug = await slugOf(project);
    shown = await build.idea({ project, title: 'Bänke am Wall' });
    await build.comment({ under: shown, body: 'Erster Grund' });
    await build.comment({ under: shown, body: 'Geheimes Wort', visibility: 'hidden' });
    await build.idea({ project, visibility: 'hidden', title: 'Verborgener Titel' });
    await build.idea({ project, visibility: 'submitted', title: 'Wartender Titel' });
    await database.write(
      `insert into project (id, slug, name, question, stage) values (gen_random_uuid(), 'entwurf', 'Geheimer Entwurf', 'Was?', 'draft')`,
    );
    const other = await build.project();
    long = await slugOf(other);
    for (let nr = 0; nr < LONG_IDEAS; nr += 1)
      await build.idea({ project: other, title: 'Aus dem langen Projekt' });
    // Letters that no compression makes few.
    await database.write(
      `insert into answer (id, idea_id, key_sentence, body, office, working_days, in_time, actor_id)
       select gen_random_uuid(), id, 'Das wird geprüft.', (select left(string_agg(encode(uuid_send(gen_random_uuid()), 'base64'), ' '), $2)
         from generate_series(1, $2 / 24) where number is not null), 'Bauamt', 3, true, author_id
       from idea where project_id = $1`,
      [other, LONG_ANSWER],
    );
  }, 60_000);
  afterAll(() => api.close());

  const fetched = (path: string, who?: string, from = api.url) =>
    fetch(`${from}${path}`, {
      headers: { ...(who && { authorization: `Bearer ${tokens.get(who)}` }) },
    });
  /** As a browser that is signed in. */
  const browsed = (path: string, web: string, who?: string) =>
    fetch(`${web}${path}`, {
      redirect: 'manual',
      headers: { ...(who && { cookie: `sid=${tokens.get(who)}` }) },
    });
  const expectZip = (answer: Response, name: string) => {
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}.zip"`,
      'cache-control': expect.stringContaining('no-store'),
    });
  };
  const expectNothingHidden = (parts: Record<string, string>) => {
    const all = Object.entries(parts).flat().join('\n');
    for (const word of [...SECRETS, ...PEOPLE]) expect(all).not.toContain(word);
  };

  it('of a project is for everybody, readable in each part, and holds nothing that is hidden', async () => {
    for (const who of [undefined, ...ROLES]) {
      const answer = await fetched(`/archives/projects/${slug}`, who);
      expectZip(answer, slug);
      const parts = await partsOf(answer);
      expect(parts['index.html']).toContain('Bänke am Wall');
      expect(parts['beitraege.csv']).toContain('Erster Grund');
      expect(JSON.stringify(parts)).not.toContain('Aus dem langen Projekt');
      expectNothingHidden(parts);
    }
  }, 30_000);

  it('is none of a draft, not even for admins, nor of what is not there', async () => {
    for (const name of ['entwurf', 'gibt-es-nicht', 'A%2F..%2F..', '%F0%9F%90%9F'])
      expect({
        name,
        status: (await fetched(`/archives/projects/${name}`, 'admin')).status,
      }).toEqual({
        ...{ name, status: 404 },
      });
  });

  it('holds no longer what was hidden a moment ago', async () => {
    const taken = async () => partsOf(await fetched(`/archives/projects/${slug}`));
    await database.write(`update idea set visibility = 'hidden' where id = $1`, [shown]);
    expect(JSON.stringify(await taken())).not.toMatch(/Bänke am Wall|Erster Grund/);
    await database.write(`update idea set visibility = 'published' where id = $1`, [shown]);
    expect((await taken())['index.html']).toContain('Bänke am Wall');
  });

  it('of the whole site is for admins alone', async () => {
    for (const who of [undefined, ...ROLES.filter((role) => role !== 'admin')]) {
      const answer = await fetched('/archives/site', who);
      expect({ who, status: answer.status }).toEqual({ who, status: 403 });
      expect(await answer.text()).toBe('');
    }
    const answer = await fetched('/archives/site', 'admin');
    expectZip(answer, 'alle-projekte');
    const parts = await partsOf(answer);
    expect(JSON.parse(parts['projekte.json'] ?? '')).toHaveLength(2);
    expect(JSON.parse(parts['ideen.json'] ?? '')).toHaveLength(LONG_IDEAS + 1);
    expectNothingHidden(parts);
  }, 60_000);

  /** What was made of each file while it was taken, and whether making it has ended. */
  const watched = () => {
    const archiving = api.app.get(ProjectArchiving, { strict: false });
    const open = archiving.open.bind(archiving);
    const files: { bytes: number; ended: boolean }[] = [];
    jest.spyOn(archiving, 'open').mockImplementation(async (name) => {
      const pieces = await open(name);
      const file = { bytes: 0, ended: false };
      files.push(file);
      return (
        pieces &&
        (async function* () {
          try {
            for await (const piece of pieces) {
              file.bytes += piece.length;
              yield piece;
            }
          } finally {
            file.ended = true;
          }
        })()
      );
    });
    return files;
  };
  /** Somebody who takes the head of the file and reads no further. */
  const stalled = async (address: string): Promise<IncomingMessage> => {
    const [answer] = (await once(get(address, { agent: false }), 'response')) as [IncomingMessage];
    answer.on('error', () => undefined);
    return answer.pause();
  };

  const expectEnds = async (address: string) => {
    const whole = Buffer.from(await (await fetch(address)).arrayBuffer()).length;
    const files = watched();
    const readers = [await stalled(address), await stalled(address)];
    // One network has two at once: who comes third is told when to come again.
    const third = await fetch(address);
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '60']);
    for (const reader of readers) reader.destroy();
    await eventually(
      () => Promise.resolve(files.slice(0, 2).every(({ ended }) => ended)),
      'the end of files that nobody takes',
    );
    const made = files.map(({ bytes }) => bytes);
    await wait(200);
    expect(files.map(({ bytes }) => bytes)).toEqual(made);
    for (const bytes of made.slice(0, 2)) expect(bytes).toBeLessThan(whole);
    jest.restoreAllMocks();
    const again = await fetch(address);
    expect(again.status).toBe(200);
    expect(Object.keys(await partsOf(again)).length).toBeGreaterThan(LONG_IDEAS);
  };

  it('ends its work when who takes it has left, and so makes room for others', async () => {
    await expectEnds(`${api.url}/archives/projects/${long}`);
  }, 60_000);

  it('goes through the website with the same heads, rights and end', async () => {
    await withWeb(api, async (web) => {
      const answer = await browsed(`/projekte/${slug}/archiv.zip`, web);
      expectZip(answer, slug);
      expectNothingHidden(await partsOf(answer));
      for (const name of ['entwurf', 'gibt-es-nicht'])
        expect((await browsed(`/projekte/${name}/archiv.zip`, web, 'admin')).status).toBe(404);
      for (const who of [undefined, ...ROLES.filter((role) => role !== 'admin')]) {
        const refused = await browsed('/verwaltung/archiv.zip', web, who);
        expect(refused.headers.get('content-type')).not.toBe('application/zip');
        expect({ who, status: refused.status }).toEqual({ who, status: who ? 403 : 303 });
      }
      const site = await browsed('/verwaltung/archiv.zip', web, 'admin');
      expectZip(site, 'alle-projekte');
      expectNothingHidden(await partsOf(site));
      await expectEnds(`${web}/projekte/${long}/archiv.zip`);
    });
  }, 120_000);

  it('is asked for thirty times in ten minutes by one network, then later', async () => {
    let last = await fetched('/archives/projects/gibt-es-nicht');
    for (let asked = 0; asked < 30 && last.status !== 429; asked += 1)
      last = await fetched('/archives/projects/gibt-es-nicht');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetched(`/archives/projects/${slug}`, 'admin')).status).toBe(429);
  });
});
