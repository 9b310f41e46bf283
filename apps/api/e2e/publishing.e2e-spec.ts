/** Ideas that are published before a person has checked them: by the policy of their project, by trust, and by a record. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PersonalData } from '@ein/accounts';
import { EventDelivery, EventLogModule } from '@ein/event-log';
import { Hinting, HintsModule } from '@ein/hints';
import { IdeaService, IdeaSubmittingService, type IdeaType } from '@ein/ideas';
import { DecidingService, type DecisionType, ModerationModule } from '@ein/moderation';
import { Clock, newId, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import {
  AuthorTrustRepository,
  AuthorTrusts,
  ProjectPolicies,
  PublishingModule,
} from '@ein/publishing';
import { QueueFilling, type QueueItemType, QueueService } from '@ein/queue';
import { SanctionsModule } from '@ein/sanctions';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';

const NOW = new Date('2026-11-23T10:00:00Z');
const WHY = { reason: 'Der Text setzt einen Menschen herab.', ground: 'Spielregel 2' };

describe('what is published before it is checked', () => {
  let town: TestTown;
  let build: TownBuilder;
  let trusts: AuthorTrusts;
  let policies: ProjectPolicies;
  let deciding: DecidingService;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let admin: SignedInViewer;
  let anna: SignedInViewer;
  let project: string;
  let category: string;
  let now = NOW;
  let count = 0;

  beforeAll(async () => {
    town = await openTown([
      EventLogModule,
      ModerationModule,
      SanctionsModule,
      PublishingModule,
      HintsModule,
    ]);
    build = new TownBuilder(town.database);
    [trusts, policies, deciding] = [
      town.get(AuthorTrusts),
      town.get(ProjectPolicies),
      town.get(DecidingService),
    ];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    category = await build.category();
  });
  beforeEach(async () => {
    now = NOW;
    [mo, jo] = [await build.person('moderator'), await build.person('moderator')];
    [admin, anna] = [await build.person('admin'), await build.person()];
    project = await build.project();
  });
  afterAll(() => town.close());

  const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));
  const submit = async (by = anna, body = 'Wer nicht gut zu Fuß ist, kehrt nach der Hälfte um.') =>
    (await town.get(IdeaSubmittingService).submit(
      {
        viewer: by,
        session: null,
        sessionToken: null,
        userAgent: null,
        clientAddress: newId(),
        setCookie: () => undefined,
        language: 'de',
        loaders: new Map(),
      },
      { title: `Bänke an der Ilme ${++count}`, body, projectId: project, categoryId: category },
    )) as IdeaType;
  const after = (trustAfter: number | null = null) =>
    policies.set(admin, { projectId: project, ideasChecked: 'after', trustAfter });
  const itemsOf = async (ideaId: string) =>
    (await town.get(QueueService).page(mo, { first: 50 })).nodes.filter(
      (node) => node.ideaId === ideaId,
    );
  const itemOf = async (ideaId: string): Promise<QueueItemType> => {
    const [item, more] = await itemsOf(ideaId);
    if (!item || more) throw new Error('The idea is not in one open item.');
    return item;
  };
  const kinds = (ideaId: string) =>
    town.database.rows<{ kind: string; actor: string; detail: unknown }>(
      `select kind, actor_id as actor, detail from event where idea_id = $1 order by id`,
      [ideaId],
    );
  const decide = async (
    item: QueueItemType,
    action: 'publish' | 'keep' | 'hide' | 'refuse',
    who = mo,
  ) =>
    (await deciding.decide(who, {
      itemId: item.id,
      version: item.version,
      action,
      ...(action === 'hide' || action === 'refuse' ? WHY : {}),
    })) as DecisionType;
  const published = async (who = anna) => {
    const idea = await submit(who);
    await town.get(QueueFilling).sweep();
    const decision = await decide(await itemOf(idea.id), 'publish');
    return { idea, decision };
  };
  const trust = (who = anna) => trusts.trust(mo, { accountId: who.id });

  it('waits first, as long as its project says nothing else', async () => {
    const idea = await submit();
    await town.get(QueueFilling).sweep();
    expect(idea.visibility).toBe('submitted');
    expect(await itemOf(idea.id)).toMatchObject({ kind: 'idea' });
  });

  it('is public at once where its project checks afterwards: clock, mail and event, and no decision', async () => {
    await after();
    const idea = await submit();
    expect(idea).toMatchObject({ visibility: 'published', publishedAt: NOW });
    expect(idea.answerDueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await town.get(IdeaService).view(null, idea.id)).not.toBeNull();
    expect(await kinds(idea.id)).toMatchObject([
      { kind: 'IdeaSubmitted', actor: anna.id },
      { kind: 'IdeaPublished', actor: anna.id },
      { kind: 'IdeaPublishedUnchecked', actor: anna.id, detail: { why: 'project' } },
    ]);
    expect(
      await town.database.rows('select from decision where idea_id = $1', [idea.id]),
    ).toHaveLength(0);
    expect(
      await town.database.rows('select subject from mail where recipient = $1', [anna.email]),
    ).toEqual([{ subject: `Deine Idee ${idea.number} ist veröffentlicht` }]);

    while (await town.get(EventDelivery).deliverNext());
    await town.get(QueueFilling).sweep();
    expect(await itemOf(idea.id)).toMatchObject({
      kind: 'look',
      dueAt: new Date('2026-11-25T16:00:00Z'),
    });
    // The same again is a double click.
    count -= 1;
    expect((await submit()).id).toBe(idea.id);
  });

  it('is kept or hidden by a person, and then nobody has to look again', async () => {
    await after();
    const [stays, goes] = [await submit(), await submit()];
    const keep = await decide(await itemOf(stays.id), 'keep');
    expect(keep).toMatchObject({ action: 'keep', mailAt: null });
    await decide(await itemOf(goes.id), 'hide');
    expect(await town.get(IdeaService).view(null, stays.id)).not.toBeNull();
    expect(await town.get(IdeaService).tombstone(goes.number)).not.toBeNull();
    await town.get(QueueFilling).sweep();
    expect([...(await itemsOf(stays.id)), ...(await itemsOf(goes.id))]).toEqual([]);

    // What was decided can be taken back as ever; the publication was nobody's decision.
    await deciding.undo(mo, keep.id);
    expect(await itemOf(stays.id)).toMatchObject({ kind: 'look' });
  });

  it.each(['withdrawn', 'merged', 'hidden', 'anonymised'])(
    'needs no look while it is %s',
    async (visibility) => {
      await after();
      const idea = await submit();
      const main = visibility === 'merged' ? await build.idea() : null;
      await town.database.write(
        'update idea set visibility = $2, merged_into = $3, removed_at = now() where id = $1',
        [idea.id, visibility, main],
      );
      await town.get(QueueFilling).sweep();
      expect(await itemsOf(idea.id)).toEqual([]);
      // Whoever withdraws and comes back has not got round it.
      await town.database.write(
        `update idea set visibility = 'published', merged_into = null, removed_at = null where id = $1`,
        [idea.id],
      );
      await town.get(QueueFilling).sweep();
      expect(await itemOf(idea.id)).toMatchObject({ kind: 'look' });
    },
  );

  it('is not held by a serious hint; it only stands first', async () => {
    await after();
    const calm = await submit();
    const serious = await submit(
      anna,
      'Der Bürgermeister ist ein Arschloch und soll verschwinden.',
    );
    expect(serious.visibility).toBe('published');
    await town.get(Hinting).sweep();
    const nodes = (await town.get(QueueService).page(mo, { first: 50, filter: 'look' })).nodes;
    const order = nodes.map((node) => node.ideaId);
    expect(nodes.find((node) => node.ideaId === serious.id)?.risk).toBeGreaterThanOrEqual(2);
    expect(order.indexOf(serious.id)).toBeLessThan(order.indexOf(calm.id));
  });

  it('comes from whom moderators trust, until they take it back', async () => {
    const { decision } = await published();
    expect(await trusts.trust(mo, { accountId: anna.id, decisionId: decision.id })).toMatchObject({
      by: mo.displayName,
      stands: true,
    });
    later(1);
    const idea = await submit();
    expect(idea.visibility).toBe('published');
    expect((await kinds(idea.id)).at(-1)).toMatchObject({ detail: { why: 'trusted' } });
    expect(await trusts.end(jo, { accountId: anna.id })).toMatchObject({ stands: false });
    expect(await trusts.end(jo, { accountId: anna.id })).toBeInstanceOf(NotFound);
    expect((await submit()).visibility).toBe('submitted');
    const events = await town.database.rows(
      `select kind, actor_id as actor from event where subject_id = $1 order by id`,
      [anna.id],
    );
    expect(events).toEqual([
      { kind: 'AuthorTrusted', actor: mo.id },
      { kind: 'AuthorTrustEnded', actor: jo.id },
    ]);
  });

  it('was never trusted when the decision is undone, and trust needs somebody else and a right decision', async () => {
    const { decision } = await published();
    const given = { accountId: anna.id, decisionId: decision.id };
    expect(await trusts.trust(jo, given)).toBeInstanceOf(NotFound);
    expect(await trusts.trust(mo, { accountId: mo.id })).toBeInstanceOf(NotAllowed);
    expect(await trusts.trust(mo, { accountId: newId() })).toBeInstanceOf(NotFound);
    await trusts.trust(mo, given);
    await deciding.undo(mo, decision.id);
    expect(await trusts.of(anna.id)).toBeNull();
    expect((await submit()).visibility).toBe('submitted');
  });

  it('waits again as soon as something was taken from a trusted author, unless that is undone', async () => {
    await trust();
    later(1);
    const idea = await submit();
    const hide = await decide(await itemOf(idea.id), 'hide');
    expect(await trusts.of(anna.id)).toMatchObject({ stands: false });
    expect((await submit()).visibility).toBe('submitted');
    await deciding.undo(mo, hide.id);
    expect(await trusts.of(anna.id)).toMatchObject({ stands: true });
    expect((await submit()).visibility).toBe('published');

    later(1);
    await town.database.write(
      `insert into sanction (id, account_id, kind, about, reason, ground, facts, by_id, created_at, salt)
       values ($1, $2, 'warning', 'content', 'Beleidigt mehrmals andere.', 'Spielregel 2', 'Zweimal im November.', $3, $4, '')`,
      [newId(), anna.id, jo.id, now],
    );
    expect(await trusts.of(anna.id)).toMatchObject({ stands: false });
    expect((await submit()).visibility).toBe('submitted');
    later(1);
    expect(await trust()).toMatchObject({ stands: true });
    expect((await submit()).visibility).toBe('published');
  });

  it('comes from whoever has so many published texts in a year, with nothing against them', async () => {
    await policies.set(admin, { projectId: project, ideasChecked: 'before', trustAfter: 3 });
    const old = '2025-11-01T09:00:00Z';
    await build.idea({ by: anna, publishedAt: old });
    const under = await build.idea({ by: anna, publishedAt: '2026-11-02T09:00:00Z' });
    await build.comment({ under, by: anna, at: new Date('2026-11-03T09:00:00Z') });
    expect((await submit()).visibility).toBe('submitted');
    await build.comment({ under, by: anna, at: new Date('2026-11-04T09:00:00Z') });
    const idea = await submit();
    expect(idea.visibility).toBe('published');
    expect((await kinds(idea.id)).at(-1)).toMatchObject({ detail: { why: 'record' } });
    await decide(await itemOf(idea.id), 'hide');
    await build.comment({ under, by: anna, at: now });
    expect((await submit()).visibility).toBe('submitted');
  });

  it('is set by admins, and each change is in the log', async () => {
    await after(5);
    await after(5);
    expect(await policies.all()).toContainEqual(
      expect.objectContaining({ projectId: project, ideasChecked: 'after', trustAfter: 5 }),
    );
    expect(
      await town.database.rows(
        `select kind, actor_id as actor, detail from event where subject_id = $1`,
        [project],
      ),
    ).toEqual([
      {
        kind: 'ProjectPolicyChanged',
        actor: admin.id,
        detail: {
          from: 'before',
          to: 'after',
          commentsFrom: 'after',
          commentsTo: 'after',
          trustAfterFrom: null,
          trustAfterTo: 5,
        },
      },
    ]);
  });

  it('leaves with a person that they were trusted, and forgets a trust that ended long ago', async () => {
    const bert = await build.person();
    await trust();
    await trust(bert);
    const data = town.get(PersonalData);
    const part = data.parts.find(({ name }) => name === 'publishing');
    const [section] = part?.sections ?? [];
    expect(await town.database.rows(section?.statement ?? '', [anna.id, 10, 0])).toMatchObject([
      { since: NOW },
    ]);
    await part?.erase({ accountId: anna.id } as never);
    expect(await trusts.of(anna.id)).toBeNull();

    later(1);
    const idea = await submit(bert);
    await decide(await itemOf(idea.id), 'hide');
    const ended = (before: Date) => town.get(AuthorTrustRepository).forgetEnded(before);
    expect(await ended(now)).toBe(0);
    expect(await ended(new Date(now.getTime() + 1))).toBe(1);
    expect(await trusts.of(bert.id)).toBeNull();
  });
});
