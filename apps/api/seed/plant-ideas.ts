import { randomBytes } from 'node:crypto';
import { saltedDigest } from '@ein/event-log';
import { addWorkingDays, berlinDay, newId } from '@ein/platform';
import { type Calendar, unit } from './calendar.js';
import { ideas, town } from './content.js';
import type { IdeaContent } from './content.types.js';
import { plantDecisions } from './plant-decisions.js';
import { plantProcessing } from './plant-processing.js';
import type { Ground } from './plant-town.js';
import type { Rows } from './rows.js';
import { later, log, type PlantedIdea } from './planted.js';

/** Ideas with their texts, decisions, way through the town hall, answers and votes. Returned by key. */
export function plantIdeas(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
): Map<string, PlantedIdea> {
  const planted = new Map<string, PlantedIdea>();
  const submittedAt = (idea: IdeaContent) =>
    calendar.at(idea.submittedDaysAgo, `submit ${idea.key}`);
  const inOrder = [...ideas].sort(
    (one, other) => submittedAt(one).getTime() - submittedAt(other).getTime(),
  );
  inOrder.forEach((idea, index) => {
    const submitted = submittedAt(idea);
    const published =
      idea.publishedDaysAgo === null
        ? null
        : later(submitted, calendar.at(idea.publishedDaysAgo, `publish ${idea.key}`));
    const one = {
      id: newId(),
      publishedAt: published,
      authorId: ground.person.get(idea.author) ?? '',
    };
    planted.set(idea.key, one);
    plantIdea(rows, calendar, ground, idea, one, index + 1, submitted);
    plantDecisions(rows, calendar, ground, idea, one, submitted);
    if (published) plantProcessing(rows, calendar, ground, idea, one, published);
    if (published) plantVotes(rows, calendar, ground, idea, one, published);
  });
  return planted;
}

function plantIdea(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  idea: IdeaContent,
  one: PlantedIdea,
  number: number,
  submitted: Date,
): void {
  const salt = randomBytes(16);
  const removal = idea.visibility === 'withdrawn' ? undefined : idea.removal;
  const status =
    [...idea.steps].sort((a, b) => b.daysAgo - a.daysAgo).at(-1)?.toStatus ?? 'received';
  rows.add('idea', {
    id: one.id,
    number,
    title: idea.title,
    body: idea.body,
    author_id: one.authorId,
    version: 1,
    status,
    project_id: ground.project.get(idea.project),
    category_id: ground.category.get(idea.category),
    place_id: idea.place && ground.place.get(idea.place),
    lat: idea.lat ?? null,
    lon: idea.lon ?? null,
    visibility: idea.visibility,
    created_at: submitted,
    submitted_at: submitted,
    published_at: one.publishedAt,
    answer_due_on: one.publishedAt && addWorkingDays(one.publishedAt, town.answerWorkingDays),
    petition_submitted_on: idea.petitionDaysAgo
      ? berlinDay(calendar.at(idea.petitionDaysAgo, `petition ${idea.key}`))
      : null,
    removed_at: removal ? calendar.at(removal.daysAgo, `remove ${idea.key}`) : null,
    removed_ground: removal ? (removal.ground ?? removal.reason) : null,
  });
  rows.add('idea_revision', {
    idea_id: one.id,
    version: 1,
    title: idea.title,
    body: idea.body,
    salt: `\\x${salt.toString('hex')}`,
    created_at: submitted,
  });
  const digest = saltedDigest(`${idea.title}\n${idea.body}`, salt);
  log(rows, 'IdeaSubmitted', one.authorId, one.id, one.id, submitted, { version: 1, digest });
}

function plantVotes(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  idea: IdeaContent,
  one: PlantedIdea,
  published: Date,
): void {
  const start = Math.floor(unit(`votes ${idea.key}`) * ground.supporters.length);
  const inTurn = ground.supporters.map(
    (_, index) => ground.supporters[(start + index) % ground.supporters.length] ?? '',
  );
  for (const account of inTurn.filter((id) => id !== one.authorId).slice(0, idea.votes)) {
    rows.add('vote', {
      idea_id: one.id,
      account_id: account,
      created_at: calendar.since(published, account.slice(-12) + idea.key),
    });
  }
}
