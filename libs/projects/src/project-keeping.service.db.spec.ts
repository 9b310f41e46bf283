import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotAllowed, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import type { KeptProject } from './kept-project.type.js';
import { ProjectCourse } from './project-course.service.js';
import { ProjectEdited, PhasesOverlap, RuleFrozen } from './project-keeping.problems.js';
import type { SaveProjectInput } from './project-keeping.inputs.js';
import { ProjectKeeping } from './project-keeping.service.js';
import { ProjectService } from './project.service.js';
import { ProjectsModule } from './projects.module.js';

const WRITTEN: SaveProjectInput = {
  slug: 'wallanlagen',
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
const SUPPORT = { kind: 'support' as const, name: 'Unterstützen' };
const COLLECT = { kind: 'collect' as const, name: 'Ideen sammeln' };
const PLAN = [
  { ...COLLECT, startsAt: '2026-11-01T00:00', endsAt: '2026-11-20T00:00' },
  { ...SUPPORT, startsAt: '2026-11-20T00:00', endsAt: '2026-12-06T00:00' },
];

describe('keeping projects', () => {
  let town: TestTown;
  let keeping: ProjectKeeping;
  let course: ProjectCourse;
  let projects: ProjectService;
  let admin: SignedInViewer;
  let now: Date;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ProjectsModule]);
    keeping = town.get(ProjectKeeping);
    course = town.get(ProjectCourse);
    projects = town.get(ProjectService);
    admin = await new TownBuilder(town.database).person('admin');
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  beforeEach(() => {
    now = new Date('2026-10-01T12:00:00Z');
  });
  afterAll(() => town.close());

  let made = 0;
  const draft = async (like: Partial<SaveProjectInput> = {}) =>
    (await keeping.save(admin, { ...WRITTEN, slug: `wall-${++made}`, ...like })) as KeptProject;
  const save = (project: KeptProject, change: Partial<SaveProjectInput>) =>
    keeping.save(admin, { ...WRITTEN, slug: project.slug, ...idOf(project), ...change });
  const idOf = ({ id, version }: KeptProject) => ({ id, version });
  const at = ({ id, version }: KeptProject) => ({ projectId: id, version });
  const plan = async (project: KeptProject, phases = PLAN, overlapMeant = false) =>
    (await keeping.savePhases(admin, { ...at(project), phases, overlapMeant })) as KeptProject;
  const open = async () =>
    (await course.publish(admin, at(await plan(await draft())))) as KeptProject;
  const trace = (id: string) =>
    town.database.rows<{ was: string | null; became: string | null }>(
      `select before->>'name' as was, after->>'name' as became from setting_change
       where kind = 'project' and subject = $1 order by version`,
      [id],
    );

  it('makes a draft that only admins find, until it is published', async () => {
    const project = await draft();
    expect(project).toMatchObject({ stage: 'draft', version: 1, resultRule: 'most_votes' });
    const known = async () => (await projects.all()).map(({ id }) => id);
    expect(await known()).not.toContain(project.id);
    expect(await projects.find(project.id)).toBeNull();
    expect(await projects.findBySlug(project.slug)).toBeNull();
    for (const role of ['resident', 'moderator', 'office', 'council'] as const)
      expect(await projects.view({ ...admin, role }, project.slug)).toBeNull();
    expect(await projects.view(null, project.slug)).toBeNull();
    expect(await projects.view(admin, project.slug)).toMatchObject({ id: project.id });
    const planned = await plan(project);
    now = new Date('2026-11-10T12:00:00Z');
    expect(await projects.takes(['collect'], project.id)).toBe(false);
    expect(await course.publish(admin, at(planned))).toMatchObject({ stage: 'public' });
    expect(await known()).toContain(project.id);
    expect(await projects.takes(['collect'], project.id)).toBe(true);
  });

  it('holds no idea as a draft, and is never a draft again', async () => {
    const build = new TownBuilder(town.database);
    const project = await draft();
    await expect(build.idea({ project: project.id })).rejects.toThrow(
      'A draft of a project holds no ideas',
    );
    const open = await course.publish(admin, at(await plan(project)));
    expect(open).toMatchObject({ stage: 'public' });
    await expect(
      town.database.write(`update project set stage = 'draft' where id = $1`, [project.id]),
    ).rejects.toThrow('is never a draft again');
    expect(await course.discard(admin, at(open as KeptProject))).toBeInstanceOf(NotAllowed);
  });

  it('is not published before people can be told what they must know', async () => {
    const bare = await draft({ promise: '', decidedBy: '' });
    expect(await course.publish(admin, at(bare))).toMatchObject({
      message: expect.stringContaining('Phasen'),
    });
    expect(await course.publish(admin, at(await plan(bare)))).toMatchObject({
      message: expect.stringContaining('wer entscheidet'),
    });
  });

  it('tells the second of two who edit at once, and loses nothing', async () => {
    const read = await draft();
    const both = await Promise.all([
      save(read, { name: 'Wall und Graben' }),
      save(read, { question: 'Was fehlt am Graben?' }),
    ]);
    const [first, second] = both.toSorted((one) => (one instanceof ProjectEdited ? 1 : -1));
    expect(first).toMatchObject({ version: 2 });
    expect(second).toBeInstanceOf(ProjectEdited);
    expect((second as ProjectEdited).current).toMatchObject({
      version: 2,
      name: (first as KeptProject).name,
      question: (first as KeptProject).question,
    });
  });

  it('writes down what it was and what it became, and logs no words', async () => {
    const project = await draft();
    await save(project, { name: 'Der Wall' });
    expect(await trace(project.id)).toEqual([
      { was: null, became: 'Wallanlagen' },
      { was: 'Wallanlagen', became: 'Der Wall' },
    ]);
    const events = await town.database.rows<{ actor: string; detail: object }>(
      `select actor_id as actor, detail from event where kind = 'ProjectChanged' and subject_id = $1 order by id`,
      [project.id],
    );
    expect(events).toEqual([
      { actor: admin.id, detail: { what: 'made', version: 1 } },
      { actor: admin.id, detail: { what: 'saved', version: 2 } },
    ]);
  });

  it('keeps addresses apart, and a public one as it is', async () => {
    const project = await open();
    await expect(draft({ slug: project.slug })).rejects.toMatchObject({
      extensions: { fields: { slug: { constraint: 'isFree' } } },
    });
    await expect(save(project, { slug: 'anders' })).rejects.toMatchObject({
      extensions: { fields: { slug: { constraint: 'isFixed' } } },
    });
  });

  it('asks before two phases of one kind run at once', async () => {
    const project = await draft();
    const twice = [
      ...PLAN,
      { ...SUPPORT, startsAt: '2026-12-01T00:00', endsAt: '2026-12-20T00:00' },
    ];
    expect(await plan(project, twice)).toBeInstanceOf(PhasesOverlap);
    expect((await plan(project, twice, true)).phases).toHaveLength(3);
  });

  it('keeps the rule of the result from the moment at which people support', async () => {
    const project = await open();
    now = new Date('2026-11-19T22:59:59.999Z');
    const changed = (await save(project, { chosenCount: 5 })) as KeptProject;
    expect(changed).toMatchObject({ chosenCount: 5, ruleFrozenSince: null });
    now = new Date('2026-11-19T23:00:00.000Z');
    const since = new Date('2026-11-19T23:00:00.000Z');
    expect(await save(changed, { chosenCount: 1 })).toMatchObject({ since });
    expect(await save(changed, { runnerUp: 'none' })).toBeInstanceOf(RuleFrozen);
    // Nor is it set free by moving the phase away.
    const moved = await plan(changed, [
      ...PLAN.slice(0, 1),
      { ...SUPPORT, startsAt: '2026-11-25T00:00', endsAt: '2026-12-06T00:00' },
    ]);
    expect(moved.ruleFrozenSince).toEqual(since);
    const asked = await save(moved, { chosenCount: 1 });
    expect(asked).toBeInstanceOf(RuleFrozen);
    const words = await save(moved, { chosenCount: 5, promise: 'Fünf Ideen kommen.' });
    expect(words).toMatchObject({ promise: 'Fünf Ideen kommen.', chosenCount: 5 });
  });

  it('closes what is archived, says since when, and can be opened again', async () => {
    const project = await open();
    now = new Date('2026-11-25T12:00:00Z');
    expect(await projects.takes(['support'], project.id)).toBe(true);
    const archived = (await course.archive(admin, at(project))) as KeptProject;
    expect(await projects.takes(['support'], project.id)).toBe(false);
    expect(await projects.closing(['support'], project.id)).toMatchObject({ archivedAt: now });
    expect(await projects.findBySlug(project.slug)).toMatchObject({ stage: 'archived' });
    expect(await course.archive(admin, at(archived))).toBeInstanceOf(NotAllowed);
    expect(await course.reopen(admin, at(archived))).toMatchObject({ stage: 'public' });
    expect(await projects.takes(['support'], project.id)).toBe(true);
  });
});
