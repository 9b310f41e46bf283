import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { Clock, type SignedInViewer } from '@ein/platform';
import { ChangedSince, SettingsLog, StillNeeded } from '@ein/settings-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { KeptProject } from './kept-project.type.js';
import { ProjectCourse } from './project-course.service.js';
import type { SaveProjectInput } from './project-keeping.inputs.js';
import { ProjectKeeping } from './project-keeping.service.js';
import { ProjectsModule } from './projects.module.js';

const WRITTEN: SaveProjectInput = {
  slug: 'wall',
  name: 'Wallanlagen',
  question: 'Was fehlt auf dem Wall?',
  description: 'Der Wall wird **neu** bepflanzt.',
  contact: 'Stadtgrün, gruen@example.org',
  decidedBy: 'Der Rat',
  promise: 'Die drei Ideen kommen in den Haushalt 2028.',
  permanent: false,
  resultRule: 'most_votes',
  chosenCount: 3,
  runnerUp: 'next',
};
const COLLECT = {
  ...{ kind: 'collect' as const, name: 'Ideen sammeln' },
  ...{ startsAt: '2026-11-01T00:00', endsAt: '2026-11-20T00:00' },
};
const SUPPORT = {
  ...{ kind: 'support' as const, name: 'Unterstützen' },
  ...{ startsAt: '2026-11-20T00:00', endsAt: '2026-12-06T00:00' },
};

describe('the trace of projects', () => {
  let town: TestTown;
  let log: SettingsLog;
  let keeping: ProjectKeeping;
  let course: ProjectCourse;
  let admin: SignedInViewer;
  let now: Date;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ProjectsModule]);
    log = town.get(SettingsLog);
    keeping = town.get(ProjectKeeping);
    course = town.get(ProjectCourse);
    admin = await new TownBuilder(town.database).person('admin');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(async () => {
    now = new Date('2026-10-01T12:00:00Z');
    for (const table of ['setting_change', 'phase', 'project'])
      await town.database.write(`delete from ${table}`);
  });
  afterAll(() => town.close());

  const kept = (answer: unknown) => answer as KeptProject;
  const at = ({ id, version }: KeptProject) => ({ projectId: id, version });
  const save = async (project: KeptProject | null, change: Partial<SaveProjectInput> = {}) => {
    const { id, version } = project ?? {};
    return kept(await keeping.save(admin, { ...WRITTEN, ...change, ...(id && { id, version }) }));
  };
  const plan = async (project: KeptProject, phases: (typeof COLLECT | typeof SUPPORT)[]) =>
    kept(await keeping.savePhases(admin, { ...at(project), phases, overlapMeant: false }));
  const open = async () => {
    const planned = await plan(await save(null), [COLLECT, SUPPORT]);
    return kept(await course.publish(admin, at(planned)));
  };
  const changes = async (kind: string | null = null, language: 'de' | 'en' = 'de') =>
    (await log.page({ first: 20, after: null, kind, words: null }, language)).nodes;
  const undo = async (kind: string | null = null) =>
    log.undo(admin, (await changes(kind))[0]?.id ?? '', 'de');
  const refused = async (kind: string, reason: string) => {
    const answer = await undo(kind);
    expect(answer).toBeInstanceOf(StillNeeded);
    expect((answer as StillNeeded).message).toContain(reason);
  };
  const read = async (slug = 'wall') => kept(await keeping.find(slug));

  it('says in words what became of a project, and line by line of its phases', async () => {
    const project = await open();
    await save(project, { chosenCount: 5, runnerUp: 'none', promise: 'Fünf kommen.' });
    const [saved, published, planned, made] = await changes();
    expect(saved).toMatchObject({
      kind: { kind: 'project', title: 'Beteiligungsprojekt' },
      ...{ label: 'Wallanlagen', by: admin.displayName, version: 3, undoable: true },
      fields: [
        {
          ...{ label: 'Was mit dem Ergebnis geschieht', after: 'Fünf kommen.' },
          before: 'Die drei Ideen kommen in den Haushalt 2028.',
        },
        { label: 'Wie viele Ideen ausgewählt werden', before: '3', after: '5' },
        {
          label: 'Wenn eine ausgewählte Idee zurückgezogen wird',
          ...{ before: 'Die nächste rückt nach', after: 'Der Platz bleibt frei' },
        },
      ],
    });
    expect(published?.fields).toEqual([{ label: 'Stand', before: 'Entwurf', after: 'Öffentlich' }]);
    expect(planned).toMatchObject({
      ...{ kind: { title: 'Phasen eines Projekts' }, deed: 'added', undoable: true },
      fields: [
        {
          ...{ label: 'Phasen', before: null },
          after:
            'Ideen sammeln (Ideen einreichen, unterstützen und besprechen): 1. November 2026, 0.00 Uhr bis 20. November 2026, 0.00 Uhr\n' +
            'Unterstützen (unterstützen und besprechen): 20. November 2026, 0.00 Uhr bis 6. Dezember 2026, 0.00 Uhr',
        },
      ],
    });
    expect(made).toMatchObject({ deed: 'added', undoable: false });
    expect((await changes('project-phases', 'en'))[0]?.fields[0]?.label).toBe('Phases');
  });

  it('takes texts back in a new version, whatever became of the phases since', async () => {
    const project = await save(await open(), { name: 'Der Wall' });
    await plan(project, [COLLECT]);
    expect(await undo('project')).toMatchObject({ deed: 'undone' });
    const back = await read();
    expect(back).toMatchObject({ name: 'Wallanlagen', version: project.version + 2 });
    expect(back.phases).toHaveLength(1);
    const rows = await town.database.rows<{ what: string }>(
      `select detail->>'what' as what from event where kind = 'ProjectChanged' and subject_id = $1 order by id desc limit 1`,
      [project.id],
    );
    expect(rows).toEqual([{ what: 'saved' }]);
    await undo('project');
    expect(await read()).toMatchObject({ name: 'Der Wall' });
  });

  it('takes phases back with their ids, also all of them', async () => {
    const project = await open();
    await plan(project, [COLLECT]);
    await undo('project-phases');
    const back = await read();
    expect(back.phases.map(({ id, startsAt }) => [id, startsAt])).toEqual(
      project.phases.map(({ id, startsAt }) => [id, startsAt]),
    );
    await plan(back, []);
    await undo('project-phases');
    expect((await read()).phases).toHaveLength(2);
  });

  it('ends no phase in which people take part', async () => {
    const project = await open();
    await plan(project, [COLLECT, { ...SUPPORT, startsAt: '2026-11-10T00:00' }]);
    now = new Date('2026-11-12T12:00:00Z');
    await refused('project-phases', '„Unterstützen“ läuft gerade');
    expect((await read()).phases[1]?.startsAt).toBe('2026-11-10T00:00');
    // What opens by it, or what nobody sees yet, comes back.
    now = new Date('2026-12-07T12:00:00Z');
    expect(await undo('project-phases')).toMatchObject({ deed: 'undone' });
  });

  it('keeps the rule of the result from the moment at which people support', async () => {
    const five = await save(await open(), { chosenCount: 5 });
    now = new Date('2026-11-25T12:00:00Z');
    await refused('project', 'steht seit dem 20. November 2026');
    const words = await save(five, { chosenCount: 5, promise: 'Fünf kommen.' });
    await undo('project');
    expect(await read()).toMatchObject({ promise: WRITTEN.promise, chosenCount: 5 });
    // Nor does it become free by phases that come back.
    await plan(kept({ ...words, version: words.version + 1 }), [
      { ...COLLECT, endsAt: '2026-12-01T00:00' },
      { ...SUPPORT, startsAt: '2026-11-21T00:00' },
    ]);
    await undo('project-phases');
    expect((await read()).ruleFrozenSince).toEqual(new Date('2026-11-19T23:00:00.000Z'));
  });

  it('makes no draft of what is public, and opens an archive again', async () => {
    const project = await open();
    await refused('project', 'wird kein Entwurf mehr');
    now = new Date('2026-11-25T12:00:00Z');
    await course.archive(admin, at(project));
    await undo('project');
    expect(await read()).toMatchObject({ stage: 'public', archivedAt: null });
    now = new Date('2026-11-26T12:00:00Z');
    await undo('project');
    expect(await read()).toMatchObject({ stage: 'archived', archivedAt: now });
  });

  it('takes a new draft away, and brings back what was thrown away, in two parts', async () => {
    const project = await plan(await save(null), [COLLECT]);
    await refused('project', 'hat inzwischen Phasen');
    await course.discard(admin, at(project));
    expect((await changes()).slice(0, 2).map(({ deed }) => deed)).toEqual(['removed', 'removed']);
    await refused('project-phases', 'gibt es nicht mehr');
    await undo('project');
    expect(await read()).toMatchObject({ id: project.id, stage: 'draft', phases: [] });
    await undo('project-phases');
    expect((await read()).phases).toHaveLength(1);
  });

  it('gives no address away twice, and takes back nothing that changed past the trace', async () => {
    const project = await save(null);
    await course.discard(admin, at(project));
    await save(null, { name: 'Ein anderer Wall' });
    const gone = (await changes('project')).find(({ deed }) => deed === 'removed');
    expect(await log.undo(admin, gone?.id ?? '', 'de')).toMatchObject({
      message: 'Diese Adresse hat inzwischen ein anderes Projekt.',
    });
    await save(await read(), { name: 'Graben' });
    await town.database.write(`update project set name = 'Von Hand' where slug = 'wall'`);
    expect(await undo('project')).toBeInstanceOf(ChangedSince);
  });
});
