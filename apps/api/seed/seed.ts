import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@ein/platform';
import { ListingService } from '@ein/listing';
import { OpinionResultsService } from '@ein/opinions';
import { RulesService } from '@ein/rules';
import { Calendar } from './calendar.js';
import { plantAccessTokens } from './plant-access-tokens.js';
import { plantAppointments } from './plant-appointments.js';
import { plantCounter } from './plant-counter.js';
import { RECORDS } from './plant-decisions.js';
import { plantDiscussion } from './plant-discussion.js';
import { plantIdeas } from './plant-ideas.js';
import { plantKiosks } from './plant-kiosk.js';
import { plantOpinions } from './plant-opinions.js';
import { plantOver } from './plant-over.js';
import { plantPhotos } from './plant-photos.js';
import { plantProjects } from './plant-projects.js';
import { plantRoom } from './plant-room.js';
import { plantSurveys } from './plant-surveys.js';
import { plantTown } from './plant-town.js';
import { Rows } from './rows.js';

const GROUND = [
  'place',
  'category',
  'project',
  'phase',
  'town_setting',
  'town_page',
  'opening_version',
  'opening_exception',
];

/** What people do on that ground; in the order in which they refer to each other. */
const TABLES = [
  'reason_preset',
  'kiosk',
  'kiosk_refused',
  'account',
  'account_assurance',
  'access_token',
  'idea',
  'idea_revision',
  'withdrawal',
  'vote',
  'comment',
  'comment_vote',
  'opinion_statement',
  'opinion_vote',
  'council_paper',
  'processing_step',
  'answer',
  'queue_item',
  'decision',
  'notice',
  'survey',
  'survey_question',
  'survey_response',
  'survey_answer',
  'appointment_matter',
  'appointment_series',
  'appointment',
  'town_event',
  'event_idea',
  'event_registration',
  'event',
];

/** Fills an empty database with the demo town, in one transaction. Says whether it did. */
export async function seedIfEmpty(
  app: INestApplicationContext,
  now = new Date(),
): Promise<boolean> {
  const database = app.get(Database);
  const [used] = await database.rows('select 1 from project limit 1');
  if (used) return false;
  const rows = new Rows();
  const calendar = new Calendar(now);
  const ground = plantTown(rows, calendar);
  const ideas = plantIdeas(rows, calendar, ground);
  plantDiscussion(rows, calendar, ground, ideas);
  plantOpinions(rows, calendar, ground);
  plantAppointments(rows, calendar);
  plantKiosks(rows, calendar);
  plantAccessTokens(rows, calendar, ground);
  plantRoom(rows, calendar, ground, ideas);
  plantSurveys(rows, calendar, ground);
  await database.transaction(async () => {
    await rows.insert(database, GROUND);
    await plantProjects(database, calendar);
    // The page with the rules becomes their first version, which decisions name.
    await app.get(RulesService, { strict: false }).takeOverPage();
    await rows.insert(database, TABLES);
    for (const statement of RECORDS) await database.write(statement);
    // The working role may draw from a sequence but not set it.
    for (const table of ['idea', 'comment', 'town_event']) {
      await database.write(`select max(nextval('${table}_number')) from ${table}`);
    }
    await plantOver(database, calendar, ground);
    await database.write(
      `insert into answer_comment (answer_id, comment_id) select distinct on (c.id) a.id, c.id from comment c
       join answer a on a.idea_id = c.idea_id where c.changed_the_plan is not null order by c.id, a.published_at desc`,
    );
    await database.write(
      'update idea_tally t set vote_count = (select count(*) from vote v where v.idea_id = t.idea_id)',
    );
    await database.write(
      'update comment_tally t set vote_count = (select count(*) from comment_vote v where v.comment_id = t.comment_id)',
    );
    await app.get(ListingService, { strict: false }).shuffle();
  });
  // Counted in a snapshot of its own, which begins outside of a transaction.
  const round = rows.of('opinion_statement')[0]?.['project_id'];
  await app.get(OpinionResultsService, { strict: false }).count(String(round));
  await plantPhotos(app, ideas);
  await plantCounter(app, ground, ideas, now);
  console.log(
    `seeded: ${rows.of('idea').length} ideas, ${rows.of('comment').length} comments, ${rows.of('account').length} people`,
  );
  return true;
}
