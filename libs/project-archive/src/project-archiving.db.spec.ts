import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { ProjectArchiveModule } from './project-archive.module.js';
import { ProjectArchiving } from './project-archiving.service.js';

const MANY = 120;

describe('the archive of a project', () => {
  let town: TestTown;
  let build: TownBuilder;
  let project: { id: string; slug: string };
  let files: Record<string, string>;
  let bytes: Record<string, Uint8Array>;
  let shown: number;

  const read = async (slug: string | null) => {
    const pieces = await town.get(ProjectArchiving).open(slug);
    const parts: Buffer[] = [];
    for await (const part of pieces ?? []) parts.push(part);
    bytes = unzipSync(Buffer.concat(parts));
    return Object.fromEntries(Object.entries(bytes).map(([name, part]) => [name, strFromU8(part)]));
  };
  const numberOf = async (id: string) =>
    (await town.database.rows<{ number: number }>('select number from idea where id = $1', [id]))[0]
      ?.number ?? 0;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ProjectArchiveModule]);
    build = new TownBuilder(town.database);
    const id = await build.project();
    const [row] = await town.database.rows<{ slug: string }>(
      `update project set description = 'Worum es **geht**', stage = 'archived', archived_at = '2026-11-01' where id = $1 returning slug`,
      [id],
    );
    project = { id, slug: row?.slug ?? '' };
    const author = await build.person();
    const idea = await build.idea({ project: id, by: author, title: 'Bänke & <script>' });
    shown = await numberOf(idea);
    const first = await build.comment({ under: idea, body: 'Erster Grund', votes: 2 });
    await build.comment({ under: idea, body: 'Antwort darauf', replyTo: first });
    await build.comment({ under: idea, body: 'Geheimes Wort', visibility: 'hidden' });
    await build.comment({ under: idea, body: 'Wartendes Wort', visibility: 'waiting' });
    await build.idea({ project: id, visibility: 'hidden', title: 'Verborgener Titel' });
    await build.idea({ project: id, visibility: 'submitted', title: 'Wartender Titel' });
    for (let nr = 0; nr < MANY; nr += 1)
      await build.idea({ project: id, by: author, title: `Viele ${nr}` });
    await build.idea({ title: 'Aus einem anderen Projekt' });
    files = await read(project.slug);
  });
  afterAll(() => town.close());

  it('holds every public idea once as a page, in the tables and in JSON', () => {
    const ideas = JSON.parse(files['ideen.json'] ?? '') as { number: number }[];
    expect(ideas).toHaveLength(MANY + 1);
    for (const { number } of ideas)
      expect(files[`ideen/${number}.html`]).toContain(`Idee ${number}`);
    expect(files['ideen.csv']?.trim().split('\r\n')).toHaveLength(MANY + 2);
    expect(files['index.html']?.match(/href="ideen\//g)).toHaveLength(MANY + 1);
    expect(files['index.html']).toContain('Worum es <strong>geht</strong>');
    expect(files['index.html']).toContain('1.\u00a0November 2026');
  });

  it('shows an idea with its comments in their threads, and escapes what people wrote', () => {
    const page = files[`ideen/${shown}.html`] ?? '';
    expect(page).toContain('<h1>Bänke &amp; &lt;script&gt;</h1>');
    expect(page).toMatch(/Erster Grund[\s\S]*class="reply"[\s\S]*Antwort darauf/);
    expect(page).toContain('Hier stand ein Beitrag. Er wurde entfernt: Regel 3');
    expect(files['beitraege.csv']).toContain('Erster Grund;;2');
  });

  it('holds nothing that is not public, and nobody', () => {
    const all = Object.values(files).join('\n');
    for (const word of [
      'Geheimes',
      'Wartendes',
      'Verborgener',
      'Wartender',
      'anderen Projekt',
      'Person ',
      '@example.org',
    ])
      expect(all).not.toContain(word);
  });

  it('adds up', () => {
    const sums = (files['SHA256SUMS'] ?? '').trim().split('\n');
    expect(sums).toHaveLength(Object.keys(files).length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(bytes[name] ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('is none of a draft, and of the whole site holds all that are public', async () => {
    await town.database.write(
      `insert into project (id, slug, name, question, stage) values (gen_random_uuid(), 'entwurf', 'Geheimer Entwurf', 'Was?', 'draft')`,
    );
    expect(await town.get(ProjectArchiving).open('entwurf')).toBeNull();
    const site = await read(null);
    expect(Object.values(site).join('\n')).not.toContain('Geheimer Entwurf');
    expect(site['index.html']).toContain('Aus einem anderen Projekt');
    expect(site[`ideen/${shown}.html`]).toBe(files[`ideen/${shown}.html`]);
  });
});
