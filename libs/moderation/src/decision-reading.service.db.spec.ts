import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotAllowed, type RequestContext, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NoticesService } from '@ein/notices';
import { QueueService, type QueueItemType } from '@ein/queue';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionResolver } from './decision.resolver.js';
import type { DecisionAction, DecisionType } from './decision.type.js';
import { ModerationModule } from './moderation.module.js';

const REASON = 'Der Text nennt eine Person mit ihrer Adresse.';
const GROUND = 'Spielregel 3: keine Angaben über andere';

describe('what an author of a comment learns of a decision', () => {
  let town: TestTown;
  let build: TownBuilder;
  let deciding: DecidingService;
  let queue: QueueService;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let author: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    deciding = town.get(DecidingService);
    queue = town.get(QueueService);
    [mo, jo, author] = [
      await build.person('moderator'),
      await build.person('moderator'),
      await build.person(),
    ];
  });
  afterAll(() => town.close());

  const decide = async (who: SignedInViewer, item: QueueItemType, action: DecisionAction) => {
    const made = await deciding.decide(who, {
      itemId: item.id,
      version: item.version,
      action,
      reason: REASON,
      ground: GROUND,
    });
    expect(made).toMatchObject({ action });
    return made as DecisionType;
  };
  const mails = async (key: string) =>
    town.database.rows('select text from mail where key = $1', [key]);
  /** Somebody's comment under somebody else's idea, hidden after a notice. */
  const hiddenComment = async (email?: string) => {
    const idea = await build.idea({ title: 'Geheimer Wunsch für den Hof' });
    const comment = await build.comment({ under: idea, by: author });
    const request = {
      viewer: null,
      clientAddress: comment,
      language: 'en',
    } as unknown as RequestContext;
    const about = { commentId: comment, reason: 'insult', text: '', email } as const;
    await town.get(NoticesService).report(request, about);
    const [row] = await town.database.rows<{ id: string }>(
      'select id from queue_item where comment_id = $1',
      [comment],
    );
    const item = (await queue.item(mo, row?.id ?? '')) as QueueItemType;
    const decision = await decide(mo, item, 'hide');
    return { idea, comment, decision };
  };
  const hideIdea = (idea: string) =>
    town.database.transaction(() => town.get(IdeaService).hide(idea, mo.id, GROUND));
  const ideaOf = (viewer: SignedInViewer, decision: DecisionType) =>
    town
      .get(DecisionResolver)
      .idea(decision, { viewer, loaders: new Map() } as unknown as RequestContext);

  it('is not the idea above it, once that is hidden', async () => {
    const { idea, decision } = await hiddenComment();
    expect(await ideaOf(author, decision)).toMatchObject({ id: idea });
    await hideIdea(idea);
    expect(await ideaOf(author, decision)).toBeNull();
    expect(await ideaOf(jo, decision)).toMatchObject({ id: idea });
  });

  it('is not the title of that idea, by mail', async () => {
    const { idea, decision } = await hiddenComment();
    const [first] = await mails(`decision:${decision.id}`);
    expect(first?.['text']).toContain('Geheimer Wunsch');
    await hideIdea(idea);
    const received = await town
      .get(AppealsService)
      .appeal(author, { decisionId: decision.id, text: 'Das war sachlich gemeint.' });
    const item = (await queue.item(jo, (received as { id: string }).id)) as QueueItemType;
    const overturned = await decide(jo, item, 'overturn');
    const [mail] = await mails(`decision:${overturned.id}`);
    expect(mail?.['text']).toContain('hatte Erfolg');
    expect(mail?.['text']).not.toMatch(/geheimer.wunsch/i);
  });

  it('is told all the same when another mail about the decision has left', async () => {
    const { decision } = await hiddenComment('meldet@example.org');
    await town.database.write(
      `update mail set sent_at = $2 where key like 'decision:' || $1 || ':notice:%'`,
      [decision.id, new Date()],
    );
    expect(await deciding.undo(mo, decision.id)).toBeInstanceOf(NotAllowed);
    expect(await mails(`decision:${decision.id}`)).toHaveLength(1);
  });

  it('is told in the language of each: the author’s own, and that of the page of the report', async () => {
    const english = (on: boolean) =>
      town.database.write('update account set language = $2 where id = $1', [
        author.id,
        on ? 'en' : 'de',
      ]);
    await english(true);
    const { decision } = await hiddenComment('reports@example.org');
    await english(false);
    const [mail] = await mails(`decision:${decision.id}`);
    expect(mail?.['text']).toContain('We no longer show the text.');
    expect(mail?.['text']).toContain(`/en/konto/entscheidung/${decision.id}`);
    // The reason is the moderator's own and stays.
    expect(mail?.['text']).toContain(REASON);
    const toReporter = await town.database.rows<{ subject: string }>(
      `select subject from mail where recipient = 'reports@example.org' order by created_at, key`,
    );
    expect(toReporter.map(({ subject }) => subject).sort()).toEqual([
      expect.stringMatching(/^Your report about idea \d+ has arrived$/),
      expect.stringMatching(/^Your report about idea \d+ has been decided on$/),
    ]);
  });

  it('is the reason, for that author and for moderators alone', async () => {
    const { decision } = await hiddenComment();
    const reading = town.get(DecisionReading);
    expect(await reading.find(author, decision.id)).toMatchObject({
      reason: REASON,
      ground: GROUND,
      canAppealUntil: expect.any(Date),
    });
    expect(await reading.find(jo, decision.id)).toMatchObject({ id: decision.id });
    for (const role of ['resident', 'office', 'council'] as const)
      expect(await reading.find(await build.person(role), decision.id)).toBeNull();
  });
});
