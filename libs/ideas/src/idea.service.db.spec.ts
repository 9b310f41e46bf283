import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { newId, type RequestContext, type SignedInViewer, Retention } from '@ein/platform';
import { PlaceService } from '@ein/places';
import { ProjectService } from '@ein/projects';
import { openTown, type TestTown } from '@ein/testing';
import { AwaitsConfirmation, type IdeaType } from './idea.type.js';
import { IdeaClosed } from './idea.problems.js';
import { IdeaService } from './idea.service.js';
import { IdeaSubmittingService } from './idea-submitting.service.js';
import { IdeasModule } from './ideas.module.js';

describe('the life of an idea', () => {
  let town: TestTown;
  let ideas: IdeaService;
  let submitting: IdeaSubmittingService;
  const box = newId();
  const closed = newId();
  const category = newId();

  beforeAll(async () => {
    town = await openTown([EventLogModule, IdeasModule]);
    ideas = town.get(IdeaService);
    submitting = town.get(IdeaSubmittingService);
    const projects = town.get(ProjectService);
    await projects.addCategories([{ id: category, slug: 'verkehr', name: 'Verkehr', position: 0 }]);
    const project = { question: 'Was fehlt?', position: 0 };
    await projects.open(
      { ...project, id: box, slug: 'ideenkasten', name: 'Ideenkasten', permanent: true },
      [],
    );
    await projects.open(
      { ...project, id: closed, slug: 'vorbei', name: 'Vorbei', permanent: false },
      [
        {
          id: newId(),
          projectId: closed,
          kind: 'collect',
          name: 'Sammeln',
          startsAt: new Date('2020-01-01'),
          endsAt: new Date('2020-02-01'),
          position: 0,
        },
      ],
    );
  });
  afterAll(() => town.close());

  const request = (viewer: SignedInViewer | null): RequestContext => ({
    viewer,
    session: null,
    sessionToken: null,
    userAgent: null,
    clientAddress: `test ${newId()}`,
    setCookie: () => undefined,
    language: 'de',
    loaders: new Map(),
  });
  const person = async (): Promise<SignedInViewer> => {
    const account = await town.get(AccountService).reserve(`${newId()}@example.org`);
    return {
      id: account.id,
      role: 'resident',
      displayName: account.displayName,
      placeId: null,
      language: 'de',
      email: account.email,
    };
  };
  const text = {
    title: 'Bänke an der Ilme',
    body: 'Wer nicht gut zu Fuß ist, kehrt nach der Hälfte um.',
    categoryId: category,
  };
  const submitted = async (author: SignedInViewer): Promise<IdeaType> =>
    (await submitting.submit(request(author), { ...text, projectId: box })) as IdeaType;

  it('is seen by its author and by nobody else until it is published', async () => {
    const author = await person();
    const idea = await submitted(author);
    expect(idea).toMatchObject({
      visibility: 'submitted',
      status: 'received',
      modelStage: 1,
      voteCount: 0,
    });
    expect(idea.number).toBeGreaterThan(0);
    expect(await ideas.view(author, idea.id)).not.toBeNull();
    expect(await ideas.view(null, idea.id)).toBeNull();
    expect(await ideas.view(await person(), idea.id)).toBeNull();

    await ideas.publish(idea.id, author.id);
    const seen = await ideas.viewByNumber(null, idea.number);
    expect(seen?.publishedAt).toBeInstanceOf(Date);
    expect(seen?.answerDueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('leaves a tombstone when it is hidden, and nothing when it never was public', async () => {
    const author = await person();
    const shown = await submitted(author);
    await ideas.publish(shown.id, author.id);
    await ideas.hide(shown.id, author.id, 'Spielregel 3');
    expect(await ideas.viewByNumber(null, shown.number)).toBeNull();
    expect(await ideas.tombstone(shown.number)).toMatchObject({
      number: shown.number,
      ground: 'Spielregel 3',
    });

    const refused = await submitted(author);
    await ideas.refuse(refused.id, author.id, 'Spielregel 4');
    expect(await ideas.tombstone(refused.number)).toBeNull();
    expect((await ideas.view(author, refused.id))?.visibility).toBe('refused');
  });

  it('goes no way that there is not', async () => {
    const author = await person();
    const idea = await submitted(author);
    await expect(ideas.hide(idea.id, author.id, 'Spielregel 3')).rejects.toThrow(
      'cannot go from submitted to hidden',
    );
  });

  it('is kept without a number until its address is confirmed, by that address alone', async () => {
    const email = `${newId()}@example.org`;
    const kept = await submitting.submit(request(null), { ...text, projectId: box, email });
    if (!(kept instanceof AwaitsConfirmation)) throw new Error('not kept');
    const account = await town.get(AccountService).reserve(email, 'de');
    const author: SignedInViewer = {
      id: account.id,
      role: 'resident',
      displayName: '',
      placeId: null,
      email,
      language: 'de',
    };
    expect(await submitting.confirm((await person()).id, kept.ideaId)).toMatchObject({
      message: expect.stringContaining('gibt es nicht mehr'),
    });
    const first = (await submitting.confirm(author.id, kept.ideaId)) as IdeaType;
    const again = (await submitting.confirm(author.id, kept.ideaId)) as IdeaType;
    expect(first).toMatchObject({ visibility: 'submitted' });
    expect(again.number).toBe(first.number);
    const events = await town.database.rows(
      `select id from event where kind = 'IdeaSubmitted' and subject_id = $1`,
      [kept.ideaId],
    );
    expect(events).toHaveLength(1);
  });

  it('is one idea, however often the button is pressed', async () => {
    const author = await person();
    const twice = await Promise.all([submitted(author), submitted(author), submitted(author)]);
    expect(new Set(twice.map((idea) => idea.id)).size).toBe(1);
    const email = `${newId()}@example.org`;
    const kept = await Promise.all(
      [1, 2, 3].map(() => submitting.submit(request(null), { ...text, projectId: box, email })),
    );
    expect(new Set(kept.map((one) => (one as AwaitsConfirmation).ideaId)).size).toBe(1);
    const mails = await town.database.rows('select 1 from mail where recipient = $1', [email]);
    expect(mails).toHaveLength(1);
  });

  it('forgets what nobody confirmed within 14 days, with its text', async () => {
    const kept = await submitting.submit(request(null), {
      ...text,
      projectId: box,
      email: `${newId()}@example.org`,
    });
    if (!(kept instanceof AwaitsConfirmation)) throw new Error('not kept');
    await town.database.write(
      `update idea set created_at = now() - interval '15 days' where id = $1`,
      [kept.ideaId],
    );
    expect(
      await submitting.forgetUnconfirmed(await town.get(Retention).beforeOf('unconfirmed_idea')),
    ).toBe(1);
    expect(
      await town.database.rows('select 1 from idea_revision where idea_id = $1', [kept.ideaId]),
    ).toEqual([]);
  });

  it('forgets with it the address that nobody confirmed, and no other', async () => {
    const addresses = [
      `${newId()}@example.org`,
      `${newId()}@example.org`,
      `${newId()}@example.org`,
    ];
    const [gone = '', confirmed = '', waiting = ''] = addresses;
    for (const email of addresses)
      await submitting.submit(request(null), { ...text, projectId: box, email });
    await town.database.write(
      `update account set created_at = now() - interval '20 days' where email = any ($1)`,
      [addresses],
    );
    await town.database.write('update account set confirmed_at = now() where email = $1', [
      confirmed,
    ]);
    await town.database.write(
      `update idea set created_at = now() - interval '15 days' where author_id in (select id from account where email = any ($1))`,
      [[gone, confirmed]],
    );
    await submitting.forgetUnconfirmed(await town.get(Retention).beforeOf('unconfirmed_idea'));
    const left = await town.database.rows(
      'select email from account where email = any ($1) order by email',
      [addresses],
    );
    expect(left.map((row) => row['email'])).toEqual([confirmed, waiting].sort());
  });

  it('is refused by a project that takes none now, and by places that there are not', async () => {
    const author = await person();
    expect(await submitting.submit(request(author), { ...text, projectId: closed })).toBeInstanceOf(
      IdeaClosed,
    );
    await expect(
      submitting.submit(request(author), { ...text, projectId: box, placeId: newId() }),
    ).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: { placeId: { constraint: 'exists' } } },
    });
  });

  describe('the spot of an idea', () => {
    const at = (lat: number, lon: number, location?: string) => async () =>
      submitting.submit(request(await person()), { ...text, projectId: box, lat, lon, location });

    it('is kept inside the map of the town and refused beyond its margin', async () => {
      await town.get(PlaceService).settle(
        [
          [51.75, 9.8],
          [51.89, 10],
        ].map(([lat = 0, lon = 0], index) => ({
          id: newId(),
          slug: `ort-${index}`,
          name: `Ort ${index}`,
          kind: 'Dorf',
          lat,
          lon,
          coordinateQuality: 'exact',
          ...{ residents: null, residentsSource: null, residentsYear: null },
        })),
      );
      const idea = (await at(51.74, 9.79, 'hinter der Brücke')()) as IdeaType;
      expect(idea).toMatchObject({
        point: { lat: 51.74, lon: 9.79 },
        location: 'hinter der Brücke',
      });
      await expect(at(50.73, 7.1)()).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', fields: { lat: { constraint: 'withinTown' } } },
      });
    });

    it('may lie as far out as the town has set', async () => {
      await town.database.write(
        `insert into town_setting (key, value) values ('mapMarginKm', '200')`,
      );
      expect(await at(50.73, 8.1)()).toMatchObject({ point: { lat: 50.73, lon: 8.1 } });
      await town.database.write(`delete from town_setting where key = 'mapMarginKm'`);
    });
  });
});
