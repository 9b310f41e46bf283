import { newId, workingDaysBetween } from '@ein/platform';
import type { Calendar } from './calendar.js';
import { town } from './content.js';
import type { AnswerContent, IdeaContent, StepContent } from './content.types.js';
import { later, log, type PlantedIdea } from './planted.js';
import { plantPaper } from './plant-papers.js';
import type { Ground } from './plant-town.js';
import type { Rows } from './rows.js';

/** An idea's way through the town hall: its moves, and the official answer with the move that it brought. */
export function plantProcessing(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  idea: IdeaContent,
  one: PlantedIdea,
  published: Date,
): void {
  const office = ground.person.get('office') ?? '';
  const { answer } = idea;
  const answeredAt = answer && later(published, calendar.at(answer.daysAgo, `answer ${idea.key}`));
  const answerId = newId();
  let from = 'received';
  let brought: string | null = null;
  for (const step of [...idea.steps].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const isAnswer = answer?.daysAgo === step.daysAgo && answer.status === step.toStatus;
    const at =
      isAnswer && answeredAt
        ? answeredAt
        : later(published, calendar.at(step.daysAgo, `step ${idea.key} ${step.toStatus}`));
    const id = plantStep(rows, calendar, step, one.id, office, from, at);
    if (isAnswer) brought = id;
    log(rows, 'IdeaMoved', office, id, one.id, at, {
      from,
      to: step.toStatus,
      answerId: isAnswer ? answerId : null,
    });
    from = step.toStatus;
  }
  if (answer && answeredAt)
    plantAnswer(rows, answer, answerId, one.id, office, published, answeredAt, brought);
}

function plantStep(
  rows: Rows,
  calendar: Calendar,
  step: StepContent,
  ideaId: string,
  office: string,
  from: string,
  at: Date,
): string {
  const id = newId();
  if (step.paper) plantPaper(rows, calendar, step.paper, at);
  const dueOn =
    step.dueInDays === undefined
      ? null
      : calendar
          .hours(step.dueInDays * 24)
          .toISOString()
          .slice(0, 10);
  rows.add('processing_step', {
    id,
    idea_id: ideaId,
    from_status: from,
    to_status: step.toStatus,
    sentence: step.sentence,
    reason: step.reason ?? null,
    office: step.office ?? null,
    due_on: dueOn,
    forwarded_to: step.forwardedTo ?? null,
    committee: step.committee ?? null,
    paper_url: step.paper?.url ?? null,
    // Committees meet at five in the afternoon.
    meeting_at:
      step.meetingInDays === undefined
        ? null
        : new Date(calendar.midnight(step.meetingInDays).getTime() + 17 * 3600 * 1000),
    actor_id: office,
    created_at: at,
  });
  return id;
}

function plantAnswer(
  rows: Rows,
  answer: AnswerContent,
  id: string,
  ideaId: string,
  office: string,
  published: Date,
  at: Date,
  stepId: string | null,
): void {
  const workingDays = workingDaysBetween(published, at);
  const inTime = workingDays <= town.answerWorkingDays;
  rows.add('answer', {
    id,
    idea_id: ideaId,
    step_id: stepId,
    key_sentence: answer.keySentence,
    body: answer.body,
    office: answer.office,
    next: answer.next ?? null,
    facts: answer.facts,
    working_days: workingDays,
    in_time: inTime,
    actor_id: office,
    published_at: at,
  });
  log(rows, 'IdeaAnswered', office, id, ideaId, at, { status: answer.status, inTime });
}
