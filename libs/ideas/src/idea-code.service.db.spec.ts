import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { newId, type RequestContext } from '@ein/platform';
import { openTown, TownBuilder, type TestTown } from '@ein/testing';
import { IdeaCodeService } from './idea-code.service.js';
import { AwaitsConfirmation } from './idea.type.js';
import { IdeaSubmittingService } from './idea-submitting.service.js';
import { IdeasModule } from './ideas.module.js';

describe('another code for an idea that waits', () => {
  let town: TestTown;
  let ideaId = '';
  const author = `${newId()}@example.org`;
  const title = 'Bank mit Lehne am Wehr';
  const request = (): RequestContext => ({
    viewer: null,
    session: null,
    language: 'de',
    sessionToken: null,
    userAgent: null,
    clientAddress: newId(),
    setCookie: () => undefined,
    loaders: new Map(),
  });
  const newest = async (recipient: string) =>
    (
      await town.database.rows<{ subject: string; text: string }>(
        'select subject, text from mail where recipient = $1 order by created_at desc, id desc limit 1',
        [recipient],
      )
    )[0];

  beforeAll(async () => {
    town = await openTown([EventLogModule, IdeasModule]);
    const builder = new TownBuilder(town.database);
    const kept = await town.get(IdeaSubmittingService).submit(request(), {
      title,
      body: 'Wer nicht gut zu Fuß ist, kehrt um.',
      projectId: await builder.project(),
      categoryId: await builder.category(),
      email: author,
    });
    if (!(kept instanceof AwaitsConfirmation)) throw new Error('not kept');
    ideaId = kept.ideaId;
    await town.database.write('delete from mail', []);
  });
  afterAll(() => town.close());

  it('says which idea it is about', async () => {
    await town.get(IdeaCodeService).resend(request(), { ideaId, email: author, locale: 'en' });
    const mail = await newest(author);
    expect(mail?.subject).toBe('Your idea waits for you to confirm it');
    expect(mail?.text).toContain(title);
    expect(mail?.text).toContain(`bestaetigen%3Fidee%3D${ideaId}`);
  });

  it('tells a stranger nothing of it', async () => {
    const stranger = `${newId()}@example.org`;
    const answers = [
      await town.get(IdeaCodeService).resend(request(), { ideaId, email: stranger }),
      await town.get(IdeaCodeService).resend(request(), { ideaId: newId(), email: stranger }),
    ];
    expect(answers[0]).toEqual(answers[1]);
    const mail = await newest(stranger);
    expect(mail?.subject).toBe('Dein Code zum Anmelden');
    expect(`${mail?.subject}${mail?.text}`).not.toContain(title);
  });
});
