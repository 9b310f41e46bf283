import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId, Retention, type RequestContext, type SignedInViewer } from '@ein/platform';
import { openTown, TownBuilder, type TestTown } from '@ein/testing';
import { IdeaDraftService } from './idea-draft.service.js';
import { DraftIsNewer } from './idea-draft.type.js';
import { IdeaService } from './idea.service.js';
import { IdeaSubmittingService } from './idea-submitting.service.js';
import { IdeasModule } from './ideas.module.js';

describe('a draft', () => {
  let town: TestTown;
  let builder: TownBuilder;
  let drafts: IdeaDraftService;
  const fields = {
    title: 'Bänke',
    body: 'Noch nicht fertig',
    place: '',
    category: '',
    project: '',
    location: '',
    pin: '',
    photos: [],
  };

  beforeAll(async () => {
    town = await openTown([EventLogModule, IdeasModule]);
    builder = new TownBuilder(town.database);
    drafts = town.get(IdeaDraftService);
  });
  afterAll(() => town.close());

  it('is kept for its author and seen by nobody else', async () => {
    const [author, other] = [await builder.person(), await builder.person()];
    expect(await drafts.save(author.id, { ...fields, basedOn: 0 })).toMatchObject({
      version: 1,
      title: 'Bänke',
    });
    expect(await drafts.draftOf(author.id)).toMatchObject({ body: 'Noch nicht fertig' });
    expect(await drafts.draftOf(other.id)).toBeNull();
    expect(await town.get(IdeaService).ofAuthor(author.id)).toEqual([]);
  });

  it('is never overwritten by a device that is behind', async () => {
    const author = await builder.person();
    await drafts.save(author.id, { ...fields, basedOn: 0 });
    const phone = await drafts.save(author.id, { ...fields, body: 'Am Telefon', basedOn: 1 });
    expect(phone).toMatchObject({ version: 2 });
    for (const basedOn of [0, 1, 7]) {
      const late = await drafts.save(author.id, { ...fields, body: 'Am Rechner', basedOn });
      expect(late).toBeInstanceOf(DraftIsNewer);
      expect(late).toMatchObject({ draft: { version: 2, body: 'Am Telefon' } });
    }
    expect(await drafts.draftOf(author.id)).toMatchObject({ version: 2, body: 'Am Telefon' });
  });

  it('is saved once when two devices save at the same moment', async () => {
    const author = await builder.person();
    await drafts.save(author.id, { ...fields, basedOn: 0 });
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        drafts.save(author.id, { ...fields, body: `Gerät ${at}`, basedOn: 1 }),
      ),
    );
    expect(results.filter((result) => !(result instanceof DraftIsNewer))).toHaveLength(1);
    expect(await drafts.draftOf(author.id)).toMatchObject({ version: 2 });
  });

  it('begins once when two devices begin at the same moment', async () => {
    const author = await builder.person();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => drafts.save(author.id, { ...fields, basedOn: 0 })),
    );
    expect(results.filter((result) => !(result instanceof DraftIsNewer))).toHaveLength(1);
  });

  it('goes when it has become an idea, and only then', async () => {
    const author: SignedInViewer = await builder.person();
    const request: RequestContext = {
      viewer: author,
      session: null,
      language: 'de',
      sessionToken: null,
      userAgent: null,
      clientAddress: newId(),
      setCookie: () => undefined,
      loaders: new Map(),
    };
    await drafts.save(author.id, { ...fields, title: 'Bänke an der Ilme', basedOn: 0 });
    const idea = {
      body: 'Wer nicht gut zu Fuß ist, kehrt um.',
      projectId: await builder.project(),
      categoryId: await builder.category(),
    };
    await town.get(IdeaSubmittingService).submit(request, { ...idea, title: 'Etwas anderes' });
    expect(await drafts.draftOf(author.id)).not.toBeNull();
    await town.get(IdeaSubmittingService).submit(request, { ...idea, title: 'Bänke an der Ilme' });
    expect(await drafts.draftOf(author.id)).toBeNull();
  });

  it('goes when nobody has written on it for 90 days', async () => {
    const author = await builder.person();
    await drafts.save(author.id, { ...fields, basedOn: 0 });
    await town.database.write(
      `update idea_draft set saved_at = now() - interval '91 days' where account_id = $1`,
      [author.id],
    );
    expect(await drafts.forgetOld(await town.get(Retention).beforeOf('draft'))).toBe(1);
    expect(await drafts.draftOf(author.id)).toBeNull();
  });
});
