import { randomBytes } from 'node:crypto';
import { saltedDigest } from '@ein/event-log';
import { type Database, newId } from '@ein/platform';
import type { Calendar } from './calendar.js';
import { former, type OverIdea, playground } from './over.js';
import { log } from './planted.js';
import type { Ground } from './plant-town.js';
import { Rows } from './rows.js';

const SOURCE = 'beteiligung-frueher.example';
/** All of it was before this year, whose figures it leaves alone. */
const PLAYGROUND = { slug: 'spielplatz-an-der-ilme', opens: -620, supports: -590, decides: -560 };
const THEME_YEAR = { slug: 'themenjahr-2025', opens: -950, archived: -700 };

const TABLES = [
  ...['project', 'phase', 'account', 'idea', 'idea_revision', 'vote', 'comment'],
  ...['processing_step', 'project_result', 'project_standing', 'idea_origin', 'event'],
];

/** What people see of a project that is over: its result, and an archive that nobody changes any more. */
export async function plantOver(
  database: Database,
  calendar: Calendar,
  ground: Ground,
): Promise<void> {
  const rows = new Rows();
  await plantPlayground(rows, database, calendar, ground);
  await plantThemeYear(rows, database, calendar, ground);
  await rows.insert(database, TABLES);
  await database.write(`update project set stage = 'archived', archived_at = $2 where slug = $1`, [
    THEME_YEAR.slug,
    calendar.midnight(THEME_YEAR.archived),
  ]);
}

async function plantPlayground(
  rows: Rows,
  database: Database,
  calendar: Calendar,
  ground: Ground,
): Promise<void> {
  const { slug, opens, supports, decides } = PLAYGROUND;
  const project = plantProject(rows, calendar, opens, {
    slug,
    name: 'Spielplatz an der Ilme',
    question: 'Was soll auf den neuen Spielplatz?',
    description:
      'Der Spielplatz wird neu gebaut. **Zwei Ideen** kommen auf jeden Fall, alles andere passt nicht mehr auf die Fläche.',
    decides: 'Der Ausschuss für Familie, auf Vorschlag der Verwaltung',
    promise: 'Die zwei Ideen mit den meisten Unterstützungen werden gebaut.',
    ...{ result_rule: 'most_votes', chosen_count: 2, runner_up: 'next' },
  });
  plantPhases(rows, calendar, project, [
    ['collect', 'Ideen sammeln', opens, supports],
    ['support', 'Unterstützen', supports, decides],
    ['decide', 'Entscheiden', decides, decides + 45],
    ['answer', 'Bauen', decides + 45, decides + 190],
  ]);
  const published = calendar.midnight(decides + 30);
  const office = ground.person.get('office') ?? '';
  let place = 0;
  for (const idea of playground) {
    const at = calendar.at(-opens - 4 - place * 3, idea.title);
    const id = await plantIdea(rows, database, ground, idea, { project, at, source: null });
    place += 1;
    const votedAt = calendar.midnight(supports + 9 + place);
    for (const account_id of ground.supporters.slice(place, place + idea.votes))
      rows.add('vote', { idea_id: id, account_id, created_at: votedAt });
    const chosen = place <= 2;
    rows.add('project_standing', {
      ...{ project_id: project, idea_id: id, place, votes: idea.votes, chosen },
      reason: chosen
        ? 'Diese Idee passt auf die Fläche und in das Budget.'
        : 'Der Zaun wird ohnehin gebaut, er gehört zum Spielplatz.',
      ...{ source_label: '', source_url: '' },
    });
    if (idea.sentence) plantStep(rows, idea, id, office, calendar.midnight(decides + 60 + place));
  }
  rows.add('project_result', {
    project_id: project,
    intro: 'Drei Ideen standen zur Wahl. Die ersten beiden werden gebaut..',
    others_reason: 'Für mehr ist auf der Fläche kein Platz.',
    ...{ version: 1, published_at: published, turnout: null },
  });
}

async function plantThemeYear(
  rows: Rows,
  database: Database,
  calendar: Calendar,
  ground: Ground,
): Promise<void> {
  const project = plantProject(rows, calendar, THEME_YEAR.opens, {
    slug: THEME_YEAR.slug,
    name: 'Themenjahr 2025: Ideen der früheren Plattform',
    question: 'Worum soll es ein ganzes Jahr lang gehen?',
    description:
      'Diese Ideen stammen aus der früheren Beteiligungsplattform der Stadt. Hier kannst du sie weiter lesen.',
    decides: 'Der Verwaltungsausschuss',
    promise: 'Die Ideen bleiben lesbar. Umgesetzt wird daraus nichts mehr.',
    ...{ result_rule: null, chosen_count: null, runner_up: null },
  });
  plantPhases(rows, calendar, project, [
    ['collect', 'Ideen sammeln', THEME_YEAR.opens, THEME_YEAR.opens + 22],
    ['support', 'Abstimmen', THEME_YEAR.opens + 22, THEME_YEAR.opens + 55],
  ]);
  const author = newId();
  const email = `former-${SOURCE}@import.invalid`;
  rows.add('account', {
    ...{ id: author, email, email_canonical: email, display_name: 'Frühere Beteiligungsplattform' },
    ...{ role: 'resident', language: 'de', created_at: calendar.midnight(THEME_YEAR.archived - 5) },
  });
  for (const [nr, idea] of former.entries()) {
    const at = calendar.at(-THEME_YEAR.opens - 3 - nr, idea.title);
    const source = { id: `2024-0000${nr + 1}`, author };
    const id = await plantIdea(rows, database, ground, idea, { project, at, source });
    rows.add('idea_origin', {
      ...{ idea_id: id, source: SOURCE, written_at: at, writer: null },
      imported_at: calendar.midnight(THEME_YEAR.archived - 3),
      ...{ rated_for: idea.ratedFor, rated_against: idea.ratedAgainst },
      ...{ comment_count: idea.comments.length, status: null, feedback: null },
    });
  }
}

type ProjectRow = Record<
  'slug' | 'name' | 'question' | 'description' | 'decides' | 'promise',
  string
> &
  Record<'result_rule' | 'runner_up', string | null> & { chosen_count: number | null };

function plantProject(rows: Rows, calendar: Calendar, opens: number, row: ProjectRow): string {
  const id = newId();
  const created_at = calendar.midnight(opens - 14);
  rows.add('project', {
    ...{ id, permanent: false, position: 20, created_at, stage: 'public', version: 1 },
    ...{ contact: 'Neues Rathaus, Teichenweg 1', ...row },
    ...{ checks_edits: false, ideas_checked: 'before', comments_checked: 'after' },
  });
  return id;
}

function plantPhases(
  rows: Rows,
  calendar: Calendar,
  project: string,
  phases: [kind: string, name: string, from: number, until: number][],
): void {
  phases.forEach(([kind, name, from, until], position) =>
    rows.add('phase', {
      ...{ id: newId(), project_id: project, kind, name, position },
      ...{ starts_at: calendar.midnight(from), ends_at: calendar.midnight(until) },
    }),
  );
}

interface Planted {
  project: string;
  at: Date;
  /** Of the former platform: by what it is known again, and the account that stands for its authors. */
  source: { id: string; author: string } | null;
}

async function plantIdea(
  rows: Rows,
  database: Database,
  ground: Ground,
  idea: OverIdea,
  { project, at, source }: Planted,
): Promise<string> {
  const [drawn] = await database.rows<{ number: number }>(
    `select nextval('idea_number')::integer as number`,
  );
  const [id, salt] = [newId(), randomBytes(16)];
  const author = source?.author ?? ground.supporters.at(-1 - ((drawn?.number ?? 0) % 40)) ?? '';
  rows.add('idea', {
    ...{ id, number: drawn?.number, title: idea.title, body: idea.body, author_id: author },
    ...{ project_id: project, category_id: ground.category.get(idea.category) },
    place_id: idea.place && ground.place.get(idea.place),
    ...{ status: idea.status, visibility: 'published', version: 1, linked: 0 },
    ...{ source: source && SOURCE, external_id: source?.id ?? null },
    ...{ created_at: at, submitted_at: at, published_at: at },
  });
  const { title, body } = idea;
  rows.add('idea_revision', {
    ...{ idea_id: id, version: 1, title, body },
    ...{ salt: `\\x${salt.toString('hex')}`, created_at: at },
  });
  const digest = saltedDigest(`${title}\n${body}`, salt);
  log(rows, 'IdeaSubmitted', author, id, id, at, { version: 1, digest });
  log(rows, 'IdeaPublished', author, id, id, at, { from: 'submitted', to: 'published' });
  for (const text of idea.comments)
    await plantComment(rows, database, ground, id, text, at, source);
  return id;
}

async function plantComment(
  rows: Rows,
  database: Database,
  ground: Ground,
  ideaId: string,
  body: string,
  after: Date,
  source: Planted['source'],
): Promise<void> {
  const [drawn] = await database.rows<{ number: number }>(
    `select nextval('comment_number')::integer as number`,
  );
  const [id, salt] = [newId(), randomBytes(16)];
  const author = source?.author ?? ground.supporters[(drawn?.number ?? 0) % 40] ?? '';
  const at = new Date(after.getTime() + 26 * 60 * 60_000);
  rows.add('comment', {
    ...{
      id,
      number: drawn?.number,
      idea_id: ideaId,
      author_id: author,
      body,
      visibility: 'published',
    },
    ...{ salt: `\\x${salt.toString('hex')}`, version: 1, created_at: at, published_at: at },
  });
  log(rows, 'CommentPosted', author, id, ideaId, at, {
    ...{ parentId: null, stance: null, digest: saltedDigest(body, salt) },
  });
}

function plantStep(rows: Rows, idea: OverIdea, ideaId: string, office: string, at: Date): void {
  const [id, salt] = [newId(), randomBytes(16)];
  const { status, sentence, reason } = idea;
  rows.add('processing_step', {
    ...{ id, idea_id: ideaId, from_status: 'received', to_status: status, sentence, reason },
    ...{ salt: `\\x${salt.toString('hex')}`, actor_id: office, created_at: at },
  });
  const digest = saltedDigest(`${sentence ?? ''}\n${reason ?? ''}`, salt);
  log(rows, 'IdeaMoved', office, id, ideaId, at, {
    ...{ from: 'received', to: status, digest, answerId: null },
  });
}
