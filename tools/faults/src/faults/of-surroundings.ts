import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Deeds, Item, KnownIdea } from '../deeds.ts';
import type { Entry } from '../journal.ts';
import type { Course, Fault, Scene } from '../scene.ts';
import { mailsWait } from './promises.ts';

const MAIL_AWAY_MS = 4000;
const PHASE_MS = 3000;
/** Two programs on one machine read its clock at different moments. */
const CLOCKS_MS = 100;
/** The sweep comes every 15 seconds, the look after a lost index every 10. */
const SWEEP_MS = 18_000;

/** The mail server, the disk, the clock, and the tables that only speed things up. */
export const OF_SURROUNDINGS: Fault[] = [
  { name: 'mail-away', title: 'mail server away for 4 s', run: mailAway },
  { name: 'mail-slow', title: 'mail server answers after 2 s', run: mailSlow },
  { name: 'mail-breaks', title: 'connection breaks before the yes to a mail', run: mailBreaks },
  { name: 'disk-full', title: 'disk of PostgreSQL full', needs: 'smallDisk', run: diskFull },
  { name: 'phase-end', title: 'a phase ends while people vote', run: phaseEnds },
  { name: 'connections-cut', title: 'all connections of the database cut', run: connectionsCut },
  { name: 'queue-emptied', title: 'queue, marks and index emptied', run: queueEmptied },
];

async function mailAway(scene: Scene): Promise<Course> {
  await scene.town.mail.stop();
  const seen = await mailsWait(scene);
  await wait(MAIL_AWAY_MS);
  await scene.town.mail.start();
  return { healedAt: Date.now(), ...seen };
}

async function mailSlow({ town }: Scene): Promise<Course> {
  town.mail.delayMs = 2000;
  await wait(MAIL_AWAY_MS);
  town.mail.delayMs = 0;
  return { healedAt: Date.now(), broken: [], notes: [] };
}

async function mailBreaks(scene: Scene): Promise<Course> {
  const before = scene.town.mail.arrived.length;
  scene.town.mail.breakBeforeYes = 2;
  const { broken } = await mailsWait(scene);
  await wait(MAIL_AWAY_MS);
  const taken = scene.town.mail.arrived.length - before;
  scene.town.mail.breakBeforeYes = 0;
  return {
    healedAt: Date.now(),
    broken,
    notes: [`${Math.min(taken, 2)} mails were taken without a yes`],
  };
}

async function diskFull({ town }: Scene): Promise<Course> {
  const megabytes = await town.disk?.fill();
  await wait(MAIL_AWAY_MS);
  await town.disk?.clear();
  const healedAt = Date.now();
  const gaveUp = town.postgresql.pid === null;
  await town.postgresql.start();
  const how = gaveUp ? 'PostgreSQL gave up and was started again' : 'PostgreSQL went on';
  return { healedAt, broken: [], notes: [`${megabytes} MB filled; ${how}`] };
}

const failed = (why: string): Course => ({ healedAt: Date.now(), broken: [why], notes: [] });

/** No clock is turned: the end of a phase is laid on the present moment, and people vote across it. */
async function phaseEnds(scene: Scene): Promise<Course> {
  const { town, people, deeds } = scene;
  const phase = randomUUID();
  await town.rows(
    `insert into phase (id, project_id, kind, name, starts_at, ends_at, position)
     values ($1, $2, 'collect', 'Sammeln', now() - interval '1 day', now() + interval '1 day', 1)`,
    [phase, people.phased],
  );
  const [author = people.moderator] = people.residents;
  const entry = await deeds.submit(author, people.phased);
  const idea = deeds.ideas.at(-1);
  const [item] = await untilWaiting(deeds, String(entry.about['id']));
  if (!item || !idea) return failed(`the idea never came into the queue: ${entry.why}`);
  await deeds.decide(item, 'PUBLISH');
  const [ended] = await town.rows<{ at: Date }>(
    `update phase set ends_at = now() + interval '${PHASE_MS} milliseconds' where id = $1 returning ends_at as at`,
    [phase],
  );
  const course = await voteAcross(scene, idea, ended?.at.getTime() ?? 0);
  idea.state = 'gone';
  return course;
}

async function voteAcross(
  { town, people, deeds }: Scene,
  idea: KnownIdea,
  endsAt: number,
): Promise<Course> {
  const votes: Entry[] = [];
  for (let round = 0; Date.now() < endsAt + PHASE_MS; round += 1)
    for (const person of people.residents)
      votes.push(await deeds.vote(round % 2 ? 'withdraw' : 'vote', person, idea, 'api'));
  const taken = votes.filter(({ outcome }) => outcome === 'ok');
  const late = taken.filter(({ sentAt }) => sentAt > endsAt + CLOCKS_MS);
  const rows = await town.rows(`select from vote where idea_id = $1 and created_at >= $2`, [
    idea.id,
    new Date(endsAt),
  ]);
  const broken = [
    ...late.map(({ sentAt }) => `a vote was taken ${sentAt - endsAt} ms after the end`),
    ...(rows.length > 0 ? [`${rows.length} votes are dated after the end`] : []),
    ...(taken.length === 0 || taken.length === votes.length ? ['nobody voted across the end'] : []),
  ];
  const refused = votes.length - taken.length;
  const notes = [`${taken.length} votes before the end, ${refused} refused after it`];
  return { healedAt: endsAt, broken, notes };
}

async function untilWaiting(deeds: Deeds, ideaId: string): Promise<Item[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = (await deeds.queue('IDEAS')).filter(({ idea }) => idea.id === ideaId);
    if (found.length > 0) return found;
    await wait(100);
  }
  return [];
}

/** The worker's ear is among them: what nobody calls out any more must be found by looking. */
async function connectionsCut({ town }: Scene): Promise<Course> {
  const cut = await town.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'ein' and pid <> pg_backend_pid()`,
  );
  return { healedAt: Date.now(), broken: [], notes: [`${cut.length} connections cut`] };
}

/** There is no queue beside the tables: what is derived from them is taken away here, open items, marks and the whole index. */
async function queueEmptied({ town }: Scene): Promise<Course> {
  const items = await town.rows(
    `delete from queue_item q where q.closed_at is null and q.kind = 'idea'
       and not exists (select from decision d where d.item_id = q.id) returning id`,
  );
  await town.rows('delete from search_dirty');
  await town.rows('delete from periodic_run');
  if (town.wanted.meilisearch)
    await fetch(`${town.meiliUrl}/indexes/ideas_ein`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${town.meiliKey}` },
    });
  await wait(SWEEP_MS);
  return { healedAt: Date.now(), broken: [], notes: [`${items.length} open items taken away`] };
}
