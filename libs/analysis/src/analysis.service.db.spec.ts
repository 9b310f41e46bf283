import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { Findings } from '@ein/topics';
import { Analysing } from './analysing.service.js';
import { CHUNK } from './analysis-reading.service.js';
import { AnalysisRunRepository } from './analysis-run.repository.js';
import type { AnalysisScope } from './analysis-scope.js';
import { AnalysisModule } from './analysis.module.js';
import { AnalysisService } from './analysis.service.js';
import type { Analysis } from './analysis.type.js';

const MATTERS = [
  ['Brücke', 'Die Brücke über die Ilme ist morsch und muss erneuert werden.'],
  ['Brücke', 'Eine neue Brücke für Fußgänger am Ufer der Ilme fehlt.'],
  ['Brücke', 'Das Geländer der Brücke am Ufer wackelt, die Bretter sind lose.'],
  ['Brücke', 'Die alte Holzbrücke über die Ilme braucht neue Bretter.'],
  ['Brücke', 'Ohne Brücke ist das andere Ufer der Ilme nur mit Umweg zu erreichen.'],
  ['Bücherei', 'Die Bücherei sollte auch samstags geöffnet haben.'],
  ['Bücherei', 'Längere Öffnungszeiten der Bücherei helfen Berufstätigen.'],
  ['Bücherei', 'In der Bücherei fehlen Arbeitsplätze zum Lesen und Bücher für Kinder.'],
  ['Bücherei', 'Bücher in der Bücherei sind oft alt, neue Romane zum Lesen fehlen.'],
  ['Bücherei', 'Die Bücherei könnte Lesungen für Kinder anbieten, samstags etwa.'],
] as const;
const AGAINST = 'Die Kosten für diesen Bau sind viel zu hoch für unsere Stadt.';
const EVERYTHING: AnalysisScope = {
  projectId: null,
  categoryId: null,
  placeId: null,
  status: null,
  from: null,
  until: null,
};

describe('an analysis', () => {
  let town: TestTown;
  let build: TownBuilder;
  let analyses: AnalysisService;
  let clerk: SignedInViewer;
  let theme: string;
  let project: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, AnalysisModule]);
    build = new TownBuilder(town.database);
    analyses = town.get(AnalysisService);
    clerk = await build.person('office');
    theme = await build.category();
    project = await build.project();
  });
  beforeEach(async () => {
    await town.database.write('delete from analysis_run');
    await town.database.write(
      `update idea set visibility = 'withdrawn' where visibility = 'published'`,
    );
  });
  afterAll(() => town.close());

  const idea = async (title: string, body: string, like = {}): Promise<string> => {
    const id = await build.idea({ title, project, ...like });
    await town.database.write('update idea set body = $2, category_id = $3 where id = $1', [
      id,
      body,
      theme,
    ]);
    return id;
  };
  const matters = async (rounds = 2): Promise<string[]> => {
    const ids = [];
    for (let round = 0; round < rounds; round += 1)
      for (const [nr, [word, text]] of MATTERS.entries()) {
        // The second time together with the next of the same matter: nobody writes the same twice.
        const next = MATTERS[nr - (nr % 5) + ((nr + round) % 5)]?.[1];
        ids.push(await idea(`${word} Nummer ${round + 1}`, round === 0 ? text : `${text} ${next}`));
      }
    return ids;
  };
  const begin = async (scope: Partial<AnalysisScope> = {}): Promise<Analysis> => {
    const begun = await analyses.start({ ...EVERYTHING, ...scope }, clerk.id);
    if (!('id' in begun)) throw new Error(begun.message);
    return begun;
  };
  const work = async (analysing = town.get(Analysing)): Promise<void> => {
    while (await analysing.step());
  };
  const found = async (scope: Partial<AnalysisScope> = {}): Promise<Findings> => {
    const { id } = await begin(scope);
    await work();
    const done = await analyses.find(id);
    expect(done).toMatchObject({ state: 'done', done: done?.total });
    if (!done?.findings) throw new Error('nothing was found');
    return done.findings;
  };
  const quotesOf = ({ topics }: Findings) =>
    topics.flatMap((one) => [...one.proposed, ...one.reasons, ...one.conditions, ...one.against]);
  const left = async (): Promise<number> => {
    const [row] = await town.database.rows<{ left: number }>(
      `select ((select count(*) from analysis_member) + (select count(*) from analysis_idea) + (select count(*) from analysis_candidate))::integer as left`,
    );
    return row?.left ?? -1;
  };
  const without = ({ cutoff: _, ...findings }: Findings) => findings;

  it('counts everything, finds topics inside the theme and quotes word for word', async () => {
    const [bridge] = await matters();
    const author = await build.person();
    await build.comment({
      under: bridge!,
      by: author,
      stance: 'for',
      body: 'Die Brücke am Ufer der Ilme ist mein täglicher Weg zur Arbeit.',
    });
    await build.comment({ under: bridge!, by: author, body: 'Gut so.' });
    await build.comment({ under: bridge!, stance: 'against', body: AGAINST });
    const findings = await found();
    expect(findings).toMatchObject({ ideas: 20, comments: 3, people: 22, covered: 23 });
    const [whole, ...inside] = findings.topics;
    expect(whole).toMatchObject({
      key: `theme:${theme}`,
      origin: 'theme',
      ideas: 20,
      comments: 3,
      people: 22,
    });
    expect(inside.map(({ name }) => name.split(', ')[0]).sort()).toEqual(['Brücke', 'Bücherei']);
    for (const topic of inside)
      expect(topic).toMatchObject({ origin: 'found', within: whole?.key });
    const ofBridge = inside.find(({ name }) => name.startsWith('Brücke'));
    // Both short comments say nothing of a bridge; they are about what their idea is about.
    expect(ofBridge).toMatchObject({ ideas: 10, comments: 3, people: 12 });
    expect(ofBridge?.against.map(({ text }) => text)).toEqual([AGAINST]);
    const texts = new Map(
      (
        await town.database.rows<{ id: string; title: string; body: string }>(
          `select id, title, body from idea union all select id, '', body from comment`,
        )
      ).map((row) => [row.id, row]),
    );
    for (const { text, source } of quotesOf(findings)) {
      const row = texts.get(source.id);
      expect(
        (source.part === 'title' ? row?.title : row?.body)?.slice(source.start, source.end),
      ).toBe(text);
    }
    expect(quotesOf(findings).length).toBeGreaterThan(5);
    expect(await left()).toBe(0);
  });

  it('never reads what is not public, and never shows what no longer is', async () => {
    const ids = await matters();
    const secret = 'Die Brücke Geheimwort an der Ilme muss unbedingt erneuert werden.';
    for (const visibility of ['hidden', 'submitted', 'draft', 'refused', 'changes_requested'])
      await idea('Brücke geheim', secret, { visibility });
    const [under] = ids;
    await build.comment({ under: under!, stance: 'against', body: secret, visibility: 'hidden' });
    const later = await build.comment({ under: under!, stance: 'against', body: AGAINST });
    const { id } = await begin();
    await work();
    const before = (await analyses.find(id))?.findings;
    expect(before).toMatchObject({ ideas: 20, comments: 1 });
    expect(JSON.stringify(before)).toContain(AGAINST);
    expect(JSON.stringify(before)).not.toContain('Geheimwort');
    await town.database.write(
      `update comment set visibility = 'hidden', removed_at = now(), removed_ground = 'Regel 3' where id = $1`,
      [later],
    );
    expect(JSON.stringify((await analyses.find(id))?.findings)).not.toContain(AGAINST);
    const [row] = await town.database.rows<{ kept: string }>(
      'select findings::text as kept from analysis_run where id = $1',
      [id],
    );
    for (const [, text] of MATTERS) expect(row?.kept).not.toContain(text);
  });

  it('does not show a sentence whose text has changed', async () => {
    const ids = await matters();
    const { id } = await begin();
    await work();
    const quoted = quotesOf((await analyses.find(id))!.findings!)[0]!;
    expect(ids).toContain(quoted.source.id);
    await town.database.write(
      `update idea set title = title || '!', body = 'Ganz anders. ' || body, version = version + 1 where id = $1`,
      [quoted.source.id],
    );
    const after = quotesOf((await analyses.find(id))!.findings!);
    expect(after.map(({ source }) => source.id)).not.toContain(quoted.source.id);
    expect(after.length).toBeGreaterThan(0);
  });

  it('goes on where it was when it was cancelled in the middle, and finds what it would have found', async () => {
    const [under] = await matters();
    await town.database.write(
      `insert into comment (id, idea_id, author_id, body, stance)
       select gen_random_uuid(), $1, $2, 'Die Brücke Nummer ' || nr || ' über die Ilme braucht dringend neue Bretter.', 'for' from generate_series(1, $3) nr`,
      [under, clerk.id, CHUNK + 40],
    );
    const whole = await found();
    const { id } = await begin();
    const analysing = town.get(Analysing);
    for (let step = 0; step < 3; step += 1) await analysing.step();
    expect(await analyses.find(id)).toMatchObject({
      state: 'running',
      phase: 'reading',
      done: 20 + CHUNK,
      total: 20 + CHUNK + 40,
    });
    expect(await analyses.cancel(id)).toMatchObject({ state: 'cancelled' });
    await work();
    expect(await analyses.find(id)).toMatchObject({
      state: 'cancelled',
      done: 20 + CHUNK,
      findings: null,
    });
    expect(await analyses.cancel(id)).toMatchObject({
      message: 'Diese Auswertung ist schon zu Ende.',
    });
    expect(await analyses.resume(id)).toMatchObject({ state: 'waiting' });
    await work();
    const after = (await analyses.find(id))?.findings;
    expect(after && without(after)).toEqual(without(whole));
    expect(await analyses.resume(id)).toMatchObject({
      message: 'Nur eine abgebrochene Auswertung kann weitergehen.',
    });
  }, 60_000);

  it('counts a chunk once when the worker is killed before it is saved, and another one goes on', async () => {
    await matters();
    const whole = await found();
    const { id } = await begin();
    const analysing = town.get(Analysing);
    await analysing.step();
    const runs = town.get(AnalysisRunRepository);
    const save = runs.saveCheckpoint.bind(runs);
    runs.saveCheckpoint = async (...given) => {
      await save(...given);
      throw new Error('killed');
    };
    await expect(analysing.step()).rejects.toThrow('killed');
    runs.saveCheckpoint = save;
    expect(await analyses.find(id)).toMatchObject({ state: 'running', done: 0 });
    // A worker that was killed says nothing; its lease runs out.
    await town.database.write(
      `update analysis_run set worker = gen_random_uuid(), lease_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    await work();
    const after = (await analyses.find(id))?.findings;
    expect(after && without(after)).toEqual(without(whole));
  }, 60_000);

  it('says how far it is in every phase', async () => {
    await matters(1);
    const { id } = await begin();
    const runs = town.get(AnalysisRunRepository);
    const told: string[] = [];
    const tell = runs.tell.bind(runs);
    runs.tell = async (...given) => {
      await tell(...given);
      const { phase, done, total } = (await analyses.find(id))!;
      told.push(`${phase} ${done} of ${total}`);
    };
    await work();
    runs.tell = tell;
    const themes = await town.database.rows('select from category');
    const steps = 2 * themes.length;
    expect(told.filter((one) => one.startsWith('sampling'))).toEqual(
      Array.from({ length: steps + 1 }, (_, step) => `sampling ${step} of ${steps}`),
    );
    expect(told.at(-1)).toMatch(/^choosing \d+ of \d+$/u);
  });

  it('is worked on by one worker at a time, and gives up after five failures in a row', async () => {
    await matters(1);
    const { id } = await begin();
    await town.database.write(
      `update analysis_run set state = 'running', worker = gen_random_uuid(), lease_until = now() + interval '20 seconds' where id = $1`,
      [id],
    );
    expect(await town.get(Analysing).step()).toBe(false);
    await town.database.write(
      `update analysis_run set state = 'waiting', phase = 'reading', checkpoint = null where id = $1`,
      [id],
    );
    for (let time = 1; time <= 5; time += 1)
      await expect(town.get(Analysing).step()).rejects.toThrow('no checkpoint');
    expect(await analyses.find(id)).toMatchObject({ state: 'failed' });
    expect(await town.get(Analysing).step()).toBe(false);
  });

  it('is dropped by the worker within a second of being cancelled, in the middle of reckoning', async () => {
    for (let round = 0; round < 40; round += 1) await matters(1);
    const { id } = await begin();
    const step = town.get(Analysing).step();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await analyses.cancel(id);
    const began = performance.now();
    await step;
    expect(performance.now() - began).toBeLessThan(1500);
    expect(await analyses.find(id)).toMatchObject({ state: 'cancelled', phase: 'sampling' });
  }, 60_000);

  it('keeps to its scope, and starts once for the same one', async () => {
    await matters(1);
    const other = await build.project();
    const [elsewhere] = [
      await idea('Brücke dort', MATTERS[0][1], {
        project: other,
        publishedAt: '2026-10-02T09:00:00Z',
      }),
    ];
    await build.comment({ under: elsewhere, at: new Date('2026-11-05T10:00:00Z') });
    await build.comment({ under: elsewhere, at: new Date('2026-11-06T23:30:00Z') });
    // Written within the time, and checked after it: nobody could read it before.
    const late = await build.comment({ under: elsewhere, at: new Date('2026-11-05T11:00:00Z') });
    await town.database.write('update comment set published_at = $2 where id = $1', [
      late,
      '2026-11-09T11:00:00Z',
    ]);
    expect(await found({ projectId: other })).toMatchObject({
      ideas: 1,
      comments: 3,
      topics: [{ people: 4 }],
    });
    expect(
      await found({ projectId: other, from: '2026-11-05', until: '2026-11-06' }),
    ).toMatchObject({ ideas: 0, comments: 1, topics: [] });
    expect(await found({ status: 'done' })).toMatchObject({
      ideas: 0,
      comments: 0,
      people: 0,
      covered: 0,
      topics: [],
    });
    expect((await begin()).id).toBe((await begin()).id);
    expect(await analyses.start({ ...EVERYTHING, placeId: project }, clerk.id)).toMatchObject({
      message: expect.stringContaining('gibt es nicht'),
    });
    await expect(begin({ from: '2026-02-31' })).rejects.toThrow('Bitte prüfe deine Angaben.');
    await expect(begin({ from: '2026-11-02', until: '2026-11-01' })).rejects.toThrow(
      'Bitte prüfe deine Angaben.',
    );
    expect(await analyses.cancel(project)).toMatchObject({
      message: 'Diese Auswertung gibt es nicht.',
    });
    expect(await analyses.find(project)).toBeNull();
  }, 60_000);

  it('takes imported ideas for voices, and for no people of ours', async () => {
    const other = await build.project();
    for (let nr = 0; nr < 3; nr++) {
      const imported = await idea(`Brücke ${nr}`, MATTERS[0][1], { project: other });
      await town.database.write(
        `update idea set source = 'altes-portal', external_id = $2 where id = $1`,
        [imported, imported],
      );
    }
    expect(await found({ projectId: other })).toMatchObject({
      ...{ ideas: 3, people: 0 },
      topics: [{ ideas: 3, people: 0 }],
    });
  });

  it('counts comments of a duplicate with the main idea', async () => {
    const [main, duplicate] = await matters(1);
    await build.comment({
      under: duplicate!,
      body: 'Die Brücke an der Ilme wird auch im Winter gebraucht.',
    });
    await town.database.write(
      `insert into idea_merge (id, duplicate_id, main_id, decision_id, was, merged_by, merged_at) values (gen_random_uuid(), $1, $2, $3, 'published', $4, now())`,
      [duplicate, main, await build.mergeDecision(duplicate!, clerk), clerk.id],
    );
    expect(await found()).toMatchObject({ ideas: 9, comments: 1, people: 10 });
  });
});
