import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Guests, PersonalData } from '@ein/accounts';
import { AssuranceService, DeskCodeWrong } from '@ein/assurance';
import { TrackingService, TRIES_PER_CLIENT, WrongReceipt } from '@ein/follows';
import { QueueConflicts } from '@ein/queue';
import { NotAllowed, NotFound, type SignedInViewer, TooManyRequests } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { VoteService } from '@ein/votes';
import { CounterModule } from './counter.module.js';
import { CounterService } from './counter.service.js';
import { CounterSlip } from './counter.type.js';
import { OccasionsService } from './occasions.service.js';
import { OccasionRepository } from './occasion.repository.js';
import { CounterRepository } from './counter.repository.js';
import { TakingOverService } from './taking-over.service.js';
import { WritingDownService } from './writing-down.service.js';

type Slip = CounterSlip & { code: string };
let networks = 0;

describe('the counter', () => {
  let town: TestTown;
  let build: TownBuilder;
  let writing: WritingDownService;
  let counter: CounterService;
  let taking: TakingOverService;
  let staff: SignedInViewer;
  let anna: SignedInViewer;
  let ideaId: string;
  let number: number;

  beforeAll(async () => {
    town = await openTown([CounterModule]);
    build = new TownBuilder(town.database);
    writing = town.get(WritingDownService);
    counter = town.get(CounterService);
    taking = town.get(TakingOverService);
    staff = await build.person('moderator');
  });
  beforeEach(async () => {
    anna = await build.person();
    ideaId = await build.idea();
    number = Number((await one('select number from idea where id = $1', ideaId))['number']);
  });
  afterAll(() => town.close());

  const one = async (statement: string, ...values: unknown[]): Promise<Record<string, unknown>> =>
    (await town.database.rows<Record<string, unknown>>(statement, values))[0] ?? {};
  const consent = () => ({ receiptId: randomUUID(), consents: true, consentVersion: 1 });
  const from = () => ({ clientAddress: `203.0.113.${++networks}` });
  const slip = (result: object): Slip => {
    if (!('writtenAt' in result)) throw new Error(JSON.stringify(result));
    return result as Slip;
  };
  const ideaInput = async (more: object = {}) => ({
    ...consent(),
    title: 'Eine Bank an der Bushaltestelle',
    body: 'Wer dort wartet, muss die ganze Zeit stehen.',
    categoryId: await build.category(),
    projectId: await build.project(),
    ...more,
  });
  const comment = async (more: object = {}) =>
    writing.comment(staff, { ...consent(), number, body: 'Dort ist es abends dunkel.', ...more });
  const vote = async (deskCode: string | null = null, of = number) =>
    writing.vote(staff, { ...consent(), number: of, deskCode });
  const deskCode = async () =>
    (await town.get(AssuranceService).makeCodes(staff, 1)).codes[0] ?? '';
  const take = (who: SignedInViewer, of: Pick<Slip, 'number' | 'code'>, client = from()) =>
    taking.takeOver(who, client, of);
  const tally = async (of = ideaId) =>
    one(
      `select t.vote_count as count, (select count(*)::integer from vote v where v.idea_id = $1) as rows from idea_tally t where t.idea_id = $1`,
      of,
    );

  it('writes an idea down once, with the consent, and it waits like every idea', async () => {
    const input = await ideaInput({ displayName: 'Frau K.' });
    const [first, again] = await Promise.all([
      writing.idea(staff, input),
      writing.idea(staff, input),
    ]);
    expect(slip(again).number).toBe(slip(first).number);
    const row = await one(
      `select i.visibility, a.display_name as name, a.email, a.guest_since is not null as guest, e.consent_version as version,
         e.consent_asked_by as asked, e.written_by as writer, e.consent_at is not null as at
       from counter_entry e join idea i on i.id = e.idea_id join account a on a.id = i.author_id where i.number = $1`,
      slip(first).number,
    );
    expect(row).toEqual({
      visibility: 'submitted',
      name: 'Frau K.',
      email: null,
      guest: true,
      version: 1,
      asked: staff.id,
      writer: staff.id,
      at: true,
    });
    expect(slip(first)).toMatchObject({ kind: 'idea', counts: true, isPublic: false });
  });

  it('takes nothing with an old text of consent, and leaves nothing of what was refused', async () => {
    const people = async () => (await one('select count(*)::integer as all from account'))['all'];
    const before = await people();
    await expect(
      writing.idea(staff, { ...(await ideaInput()), consentVersion: 7 }),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    await expect(
      writing.idea(staff, await ideaInput({ displayName: 'Bürgermeisterin' })),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await comment({ number: 999_999 })).toBeInstanceOf(NotFound);
    const closed = await build.project([
      { kind: 'answer', from: '2020-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z' },
    ]);
    const shut = await build.idea({ project: closed });
    const { number: nr } = await one('select number from idea where id = $1', shut);
    expect(await comment({ number: nr })).toHaveProperty('message');
    expect(await vote(null, Number(nr))).toBeInstanceOf(NotAllowed);
    // The builder made two people, of whom the ideas are.
    expect(await people()).toBe(Number(before) + 1);
  });

  it('hands an idea over to whoever has number and code, once', async () => {
    const written = slip(await writing.idea(staff, await ideaInput()));
    const isOpen = () => town.get(CounterRepository).isOpen(written.number);
    expect(await isOpen()).toBe(true);
    expect(await take(anna, { number: written.number, code: '0000-0000' })).toBeInstanceOf(
      WrongReceipt,
    );
    expect(await take(staff, written)).toBeInstanceOf(NotAllowed);
    const both = await Promise.all([take(anna, written), take(await build.person(), written)]);
    expect(both.filter((result) => result instanceof WrongReceipt)).toHaveLength(1);
    expect(await take(anna, written)).toBeInstanceOf(WrongReceipt);
    const { author, guests, moved } = await one(
      `select i.author_id as author, e.account_id = i.author_id as moved,
         (select count(*)::integer from account a where a.guest_since is not null and a.erased_at is null and a.id = e.account_id) as guests
       from idea i join counter_entry e on e.idea_id = i.id where i.number = $1`,
      written.number,
    );
    expect({ guests, moved }).toEqual({ guests: 0, moved: true });
    const events = await town.database.rows(
      `select actor_id as "actorId" from event where kind = 'TakenOverByCode' and idea_id = (select id from idea where number = $1)`,
      [written.number],
    );
    expect(events).toEqual([{ actorId: author }]);
    expect((await counter.slip(staff, written.id))?.code).toBeNull();
    expect(await isOpen()).toBe(false);
  });

  it('shows a code to whoever wrote it down, and to no colleague', async () => {
    const written = slip(await comment());
    expect((await counter.slip(staff, written.id))?.code).toBe(written.code);
    const colleague = await counter.slip(await build.person('office'), written.id);
    expect(colleague).toMatchObject({ number, code: null });
  });

  it('hands an idea from a kiosk over to whoever has number and code, once, also when it was refused', async () => {
    const guest = await town.get(Guests).open(null);
    await town.database.write(
      `update idea set author_id = $2, visibility = 'refused' where id = $1`,
      [ideaId, guest.id],
    );
    const code = town.get(TrackingService).codeOf(ideaId);
    expect(await take(anna, { number, code })).toBeInstanceOf(WrongReceipt);
    const kiosk = randomUUID();
    await town.database.write(
      `insert into kiosk (id, name, silent_hours) values ($1, 'Empfang', 72)`,
      [kiosk],
    );
    await town.database.write(
      `insert into kiosk_entry (key_digest, kiosk_id, idea_id) values ('\\x01', $1, $2)`,
      [kiosk, ideaId],
    );
    const isOpen = () => town.get(CounterRepository).isOpen(number);
    expect(await isOpen()).toBe(true);
    expect(await take(anna, { number, code: '0000-0000' })).toBeInstanceOf(WrongReceipt);
    const people = [anna, await build.person()];
    const both = await Promise.all(people.map((one) => take(one, { number, code })));
    expect(both.filter((result) => result instanceof WrongReceipt)).toHaveLength(1);
    expect(await isOpen()).toBe(false);
    const [{ author, erased }, event] = [
      await one(
        `select author_id as author, (select erased_at is not null from account where id = $2) as erased from idea where id = $1`,
        ideaId,
        guest.id,
      ),
      await one(
        `select actor_id as actor from event where kind = 'TakenOverByCode' and subject_id = $1`,
        ideaId,
      ),
    ];
    expect(erased).toBe(true);
    expect(people.map(({ id }) => id)).toContain(author);
    expect(event).toEqual({ actor: author });
  });

  it('looks at no more codes from a network that guesses', async () => {
    const written = slip(await comment());
    const guesser = from();
    for (let at = 0; at < TRIES_PER_CLIENT.points; at++)
      await counter.receipt(guesser, { number, code: `AAAA-AAAA-${1000 + at}` });
    expect(await counter.receipt(guesser, written)).toBeInstanceOf(TooManyRequests);
    expect(await take(anna, written, guesser)).toBeInstanceOf(TooManyRequests);
    expect(await counter.receipt(from(), written)).toMatchObject({ counts: true, waits: false });
  });

  it('moves a comment with its receipt, and nobody finds their own reason good', async () => {
    const written = slip(await comment({ stance: 'if', displayName: 'Herr B.' }));
    const { id } = await one(
      'select comment_id as id from counter_entry where id = $1',
      written.id,
    );
    await town.get(VoteService).voteForComment(anna, String(id));
    expect(await take(anna, written)).toMatchObject({ kind: 'comment', number });
    expect(
      await one(
        `select c.author_id as author, t.vote_count as count, (select count(*)::integer from comment_vote v where v.comment_id = c.id) as rows
         from comment c join comment_tally t on t.comment_id = c.id where c.id = $1`,
        id,
      ),
    ).toEqual({ author: anna.id, count: 0, rows: 0 });
  });

  it('counts a vote with a desk code once, however often and at the same moment it is typed', async () => {
    const code = await deskCode();
    const results = await Promise.all(Array.from({ length: 12 }, () => vote(code)));
    expect(new Set(results.map((result) => slip(result).id)).size).toBe(1);
    expect(await tally()).toEqual({ count: 1, rows: 1 });
    const other = await build.idea();
    const { number: nr } = await one('select number from idea where id = $1', other);
    expect(slip(await vote(code, Number(nr)))).toMatchObject({ counts: true });
    expect(await tally(other)).toEqual({ count: 1, rows: 1 });
    expect(await vote('AAAA-AAAA-AAAA')).toBeInstanceOf(DeskCodeWrong);
    const used = await deskCode();
    await town.get(AssuranceService).useCode(anna, from(), used);
    expect(await vote(used)).toBeInstanceOf(DeskCodeWrong);
    expect(await tally()).toEqual({ count: 1, rows: 1 });
  });

  it('lets one person count once when they take over what they supported themselves', async () => {
    const code = await deskCode();
    const written = slip(await vote(code));
    await town.get(VoteService).voteForIdea(anna, ideaId);
    expect(await tally()).toEqual({ count: 2, rows: 2 });
    expect(await take(anna, written)).toMatchObject({ kind: 'vote' });
    expect(await tally()).toEqual({ count: 1, rows: 1 });
    expect(await vote(code)).toBeInstanceOf(DeskCodeWrong);
  });

  it('counts right when the same person votes and takes over at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const idea = await build.idea();
      const nr = Number((await one('select number from idea where id = $1', idea))['number']);
      const [ben, code] = [await build.person(), await deskCode()];
      const written = slip(await vote(code, nr));
      await Promise.all([
        town.get(VoteService).voteForIdea(ben, idea),
        take(ben, written),
        vote(code, nr),
      ]);
      expect(await tally(idea)).toEqual({ count: 1, rows: 1 });
    }
  });

  it('keeps the number of people of merged ideas', async () => {
    const duplicate = await build.idea();
    const nr = Number((await one('select number from idea where id = $1', duplicate))['number']);
    const written = slip(await vote(await deskCode(), nr));
    await town.get(VoteService).voteForIdea(anna, ideaId);
    const decision = await build.mergeDecision(duplicate, staff);
    await town.database.write(
      `insert into idea_merge (id, duplicate_id, main_id, merged_by, merged_at, was, decision_id) values (gen_random_uuid(), $1, $2, $3, now(), 'published', $4)`,
      [duplicate, ideaId, staff.id, decision],
    );
    const people = async () => (await tally())['count'];
    expect(await people()).toBe(2);
    await take(anna, written);
    expect(await people()).toBe(1);
    const canonical = await town.database.rows(
      'select account_id as id from canonical_vote where main_id = $1',
      [ideaId],
    );
    expect(canonical).toEqual([{ id: anna.id }]);
  });

  it('lets a vote without a code wait until it is taken over', async () => {
    const written = slip(await vote());
    expect(written.counts).toBe(false);
    expect(await tally()).toEqual({ count: 0, rows: 0 });
    expect(await counter.receipt(from(), written)).toMatchObject({ counts: false, waits: true });
    await take(anna, written);
    expect(await tally()).toEqual({ count: 1, rows: 1 });
    expect(await take(anna, written)).toBeInstanceOf(WrongReceipt);
  });

  it('leaves the check to a colleague of whoever wrote it down', async () => {
    const written = slip(await writing.idea(staff, await ideaInput()));
    const { id } = await one('select id from idea where number = $1', written.number);
    const about = { ideaId: String(id), commentId: null, kind: 'idea' as const };
    const colleague = await build.person('moderator');
    const conflicts = town.get(QueueConflicts);
    expect(await conflicts.why(staff.id, about)).toContain('jemand anderes');
    expect(await conflicts.why(colleague.id, about)).toBeNull();
    expect(await town.get(CounterRepository).findSpokenIdeas([ideaId, String(id)])).toEqual([
      false,
      true,
    ]);
  });

  it('marks cards with their evening, without a receipt', async () => {
    const occasions = town.get(OccasionsService);
    const add = () => occasions.add(staff, { name: 'Themenabend Verkehr', heldOn: '2026-01-15' });
    const evening = await add();
    expect((await add()).id).toBe(evening.id);
    await expect(
      occasions.add(staff, { name: 'Morgen', heldOn: '2999-01-01' }),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    const card = slip(await comment({ occasionId: evening.id, body: 'Mehr Bänke, bitte.' }));
    expect(card.code).toBeNull();
    const { id } = await one('select comment_id as id from counter_entry where id = $1', card.id);
    expect(await town.get(OccasionRepository).ofComments([String(id)])).toEqual([
      'Themenabend Verkehr',
    ]);
    expect((await occasions.newest()).find((row) => row.id === evening.id)?.cards).toBe(1);
  });

  it('takes an evening from the calendar once, when it has begun', async () => {
    const occasions = town.get(OccasionsService);
    const event = async (title: string, startsIn: string) =>
      one(
        `insert into town_event (id, kind, title, description, starts_at, ends_at, language, state, created_at, changed_at, published_at)
         values (gen_random_uuid(), 'themed_evening', $1, 'Wir sprechen über Wege und Plätze.', now() + $2::interval, now() + $2::interval + interval '2 hours',
           'Deutsch', 'published', now(), now(), now()) returning number`,
        title,
        startsIn,
      );
    const { number: past } = await event('Abend über Wege', '-3 days');
    const { number: future } = await event('Abend über Plätze', '3 days');
    expect((await occasions.fromCalendar()).map((row) => row.title)).toEqual(['Abend über Wege']);
    expect(await occasions.addEvent(staff, Number(past))).toMatchObject({
      name: 'Abend über Wege',
    });
    expect(await occasions.addEvent(staff, Number(past))).toBeInstanceOf(NotFound);
    expect(await occasions.addEvent(staff, Number(future))).toBeInstanceOf(NotFound);
    expect(await occasions.fromCalendar()).toEqual([]);
  });

  it('forgets codes and names of staff after their time, and the consent with what somebody takes away', async () => {
    const [written, waiting] = [slip(await comment()), slip(await vote())];
    await take(anna, slip(await comment({ body: 'Das hilft allen dort.' })));
    const erase = town.get(PersonalData).parts.find((part) => part.name === 'counter')?.erase;
    const leaving = { accountId: anna.id, addresses: [], at: new Date() };
    const mine = async () =>
      (
        await one(
          'select count(*)::integer as all from counter_entry where account_id = $1',
          anna.id,
        )
      )['all'];
    await erase?.({ ...leaving, texts: 'keep' });
    expect(await mine()).toBe(1);
    await erase?.({ ...leaving, texts: 'remove' });
    expect(await mine()).toBe(0);
    await town.get(CounterRepository).forgetCodes(new Date(Date.now() + 60_000));
    expect(await take(anna, written)).toBeInstanceOf(WrongReceipt);
    expect(
      await one(
        'select written_by as writer, consent_version as version from counter_entry where id = $1',
        written.id,
      ),
    ).toEqual({ writer: null, version: 1 });
    expect(await one('select id from counter_entry where id = $1', waiting.id)).toEqual({});
  });
});
