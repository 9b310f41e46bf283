import { type Database, newId } from '@ein/platform';
import type { Calendar } from './calendar.js';
import { Rows } from './rows.js';

/** A project that is still being written: only admins see it. */
export async function plantProjects(database: Database, calendar: Calendar): Promise<void> {
  const rows = new Rows();
  const id = newId();
  rows.add('project', {
    id,
    slug: 'wallanlagen-2028',
    name: 'Wallanlagen 2028',
    question: 'Was fehlt auf dem Wall, damit du dort gern bist?',
    permanent: false,
    position: -1,
    created_at: calendar.midnight(-6),
    ...{ stage: 'draft', version: 1 },
    description:
      'Die Stadt erneuert den Weg auf dem Wall. Fest steht: Die alten Bäume bleiben. Offen ist, **was dazukommt**.',
    contact: 'Stadtgrün, Neues Rathaus',
    decides: 'Der Rat, in der letzten Sitzung vor dem Sommer',
    promise: 'Die drei ausgewählten Ideen stehen im Entwurf des nächsten Haushalts.',
    ...{ result_rule: 'most_votes', chosen_count: 3, runner_up: 'next' },
  });
  const phases = [
    ['collect', 'Ideen sammeln', 40, 82],
    ['support', 'Unterstützen', 82, 110],
    ['decide', 'Entscheiden', 110, 160],
  ] as const;
  phases.forEach(([kind, name, from, until], position) =>
    rows.add('phase', {
      ...{ id: newId(), project_id: id, kind, name, position },
      starts_at: calendar.midnight(from),
      ends_at: calendar.midnight(until),
    }),
  );
  await rows.insert(database, ['project', 'phase']);
  // What people of a running project were told beforehand.
  await database.write(
    `update project set result_rule = 'most_votes', chosen_count = 5, runner_up = 'next', decides = 'Der Rat, auf Vorschlag der Verwaltung',
       promise = 'Die fünf Ideen mit den meisten Unterstützungen werden geprüft und kommen mit Kosten in den Haushalt.',
       contact = 'Klimaschutz, Neues Rathaus',
       description = 'Hitze, Starkregen und trockene Sommer treffen auch Einbeck. Gesucht sind **Orte**, an denen Wasser helfen kann.'
     where slug = 'wasser-in-der-stadt'`,
  );
}
