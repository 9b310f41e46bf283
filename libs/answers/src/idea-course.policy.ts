import { berlinDay, type Day } from '@ein/platform';
import { hasEnded, type IdeaType } from '@ein/ideas';
import { openPause, pausedDays } from './answer-clock.policy.js';
import type { Answer } from './answer.entity.js';
import {
  inCommittee,
  spokenDay,
  spokenMeeting,
  spokenWorkingDays,
  wordFor,
} from './course-words.policy.js';
import type { CourseStep } from './processing-step.entity.js';
import type { HistoryEntry, TimelineEntry } from './timeline.type.js';

export type CourseIdea = Pick<
  IdeaType,
  'status' | 'visibility' | 'createdAt' | 'publishedAt' | 'answerDueOn'
>;

export type CourseAnswer = Pick<Answer, 'id' | 'publishedAt' | 'workingDays' | 'inTime' | 'next'>;

/** When an idea was hidden, and when it came back. */
export interface Removal {
  kind: 'IdeaHidden' | 'IdeaPublished';
  at: Date;
}

export interface Course {
  idea: CourseIdea;
  /** Oldest first. */
  steps: CourseStep[];
  /** Oldest first. */
  answers: CourseAnswer[];
  removals: Removal[];
}

const PAUSED = 'Frist für die Antwort angehalten';
const RESUMED = 'Frist für die Antwort läuft weiter';

const BLANK = { status: null, sentence: null, reason: null, office: null, link: null };

/** The stations of an idea: what was, what is now, and what is expected by a known day. */
export function timelineOf(
  { idea, steps, answers }: Omit<Course, 'removals'>,
  now: Date,
): TimelineEntry[] {
  const reached: TimelineEntry[] = [
    {
      ...BLANK,
      kind: 'submitted',
      title: 'Eingereicht',
      on: berlinDay(idea.createdAt),
      state: 'past',
    },
  ];
  if (idea.publishedAt) {
    reached.push({
      ...BLANK,
      kind: 'published',
      title: 'Veröffentlicht',
      on: berlinDay(idea.publishedAt),
      state: 'past',
    });
  }
  const happened = [
    ...answers.map((answer) => ({
      at: answer.publishedAt,
      order: 0,
      entry: answered(answer, steps),
    })),
    ...steps.map((step) => ({ at: step.createdAt, order: 1, entry: moved(step) })),
  ];
  // An answer stands before the move that it brought at the same moment.
  happened.sort((one, other) => one.at.getTime() - other.at.getTime() || one.order - other.order);
  reached.push(...happened.map((one) => one.entry));
  const last = reached.at(-1);
  if (last) last.state = 'now';
  return [...reached, ...expected({ idea, steps, answers }, now)];
}

function answered(answer: CourseAnswer, steps: CourseStep[]): TimelineEntry {
  const after = spokenWorkingDays(answer.workingDays, pausedDays(steps, answer.publishedAt));
  const sentence = answer.inTime ? `Fristgerecht, ${after}.` : `Erst ${after}.`;
  return {
    ...BLANK,
    kind: 'answer',
    title: 'Antwort der Stadt',
    on: berlinDay(answer.publishedAt),
    state: 'past',
    sentence,
    link: '#antwort',
  };
}

function moved(step: CourseStep): TimelineEntry {
  if (step.clock) {
    const stopped = step.clock === 'stopped';
    return {
      ...BLANK,
      kind: stopped ? 'paused' : 'resumed',
      title: stopped ? PAUSED : RESUMED,
      on: berlinDay(step.createdAt),
      state: 'past',
      sentence: step.sentence,
    };
  }
  const title =
    step.toStatus === 'to_council'
      ? inCommittee(step.committee).replace(/^im/, 'Im')
      : wordFor(step.toStatus);
  return {
    kind: 'status',
    status: step.toStatus,
    title,
    on: berlinDay(step.meetingAt ?? step.createdAt),
    state: 'past',
    sentence: step.sentence,
    reason: step.reason,
    // Handed over, what matters is who has it now.
    office: step.toStatus === 'forwarded' ? step.forwardedTo : step.office,
    link: step.paperUrl,
  };
}

function expected({ idea, steps, answers }: Omit<Course, 'removals'>, now: Date): TimelineEntry[] {
  if (idea.visibility !== 'published' || hasEnded(idea)) return [];
  const entry = (title: string, on: Day): TimelineEntry => ({
    ...BLANK,
    kind: 'expected',
    title,
    on,
    state: 'expected',
  });
  const entries: TimelineEntry[] = [];
  const last = lastMove(steps);
  if (idea.status === 'assigned' && last?.dueOn && last.dueOn >= berlinDay(now))
    entries.push(entry('Ergebnis aus dem Fachamt', last.dueOn));
  if (answers.length === 0 && idea.answerDueOn)
    entries.push(entry('Antwort der Stadt', idea.answerDueOn));
  return entries.sort((one, other) => one.on.localeCompare(other.on));
}

/** What happens next and by when, after the words "Nächster Schritt:". Null when nothing more is to come. */
export function nextStepOf(
  { idea, steps, answers }: Omit<Course, 'removals'>,
  now: Date,
): string | null {
  if (idea.visibility === 'submitted') return 'Wir prüfen, ob die Idee veröffentlicht werden kann.';
  if (idea.visibility !== 'published' || hasEnded(idea)) return null;
  const last = lastMove(steps);
  const answer = answers.at(-1);
  const pause = answer ? null : openPause(steps);
  if (pause) return `Die Frist für die Antwort ruht seit dem ${spokenDay(pause.createdAt, now)}.`;
  if (idea.status === 'to_council' && last) return meeting(last, now);
  if (answer?.next && (!last || answer.publishedAt >= last.createdAt)) return answer.next;
  return inOffice(idea, last, now) ?? ofStatus(idea, answer !== undefined, now);
}

function inOffice(idea: CourseIdea, last: CourseStep | undefined, now: Date): string | null {
  if (idea.status !== 'assigned' || !last?.office || !last.dueOn || last.dueOn < berlinDay(now))
    return null;
  return `${last.office} prüft bis zum ${spokenDay(last.dueOn, now)}.`;
}

/** Stopping the clock moves nothing, so the move before it still says where the idea is. */
const lastMove = (steps: CourseStep[]) => steps.findLast(({ clock }) => clock === null);

function meeting(step: CourseStep, now: Date): string {
  if (!step.meetingAt) return `Beratung ${inCommittee(step.committee)}`;
  return berlinDay(step.meetingAt) >= berlinDay(now)
    ? `Beratung ${inCommittee(step.committee)} am ${spokenMeeting(step.meetingAt, now)}`
    : `Ergebnis der Beratung ${inCommittee(step.committee)} vom ${spokenDay(step.meetingAt, now)}`;
}

function ofStatus(idea: CourseIdea, answered: boolean, now: Date): string | null {
  if (idea.status === 'accepted' || idea.status === 'accepted_in_part')
    return 'Die Stadt plant die Umsetzung.';
  if (idea.status === 'planned') return 'Die Umsetzung beginnt.';
  if (idea.status === 'in_progress') return 'Die Stadt setzt die Idee um.';
  if (idea.status === 'needs_information') return 'Eine Rückfrage wird geklärt.';
  if (answered) return 'Die Stadt arbeitet weiter daran.';
  if (!idea.answerDueOn) return 'Die Stadt antwortet.';
  const due = spokenDay(idea.answerDueOn, now);
  return idea.answerDueOn >= berlinDay(now)
    ? `Die Stadt antwortet bis zum ${due}.`
    : `Die Antwort der Stadt war am ${due} fällig und steht noch aus.`;
}

/** What happened, newest first. */
export function historyOf({ idea, steps, answers, removals }: Course, now: Date): HistoryEntry[] {
  const entries: HistoryEntry[] = [{ on: idea.createdAt, text: 'Eingereicht', link: null }];
  if (idea.publishedAt) entries.push({ on: idea.publishedAt, text: 'Veröffentlicht', link: null });
  for (const answer of answers)
    entries.push({
      on: answer.publishedAt,
      text: 'Antwort der Stadt veröffentlicht',
      link: '#antwort',
    });
  for (const step of steps)
    entries.push({ on: step.createdAt, text: deed(step, now), link: step.paperUrl });
  for (const [at, removal] of removals.entries()) {
    if (removal.kind === 'IdeaHidden')
      entries.push({ on: removal.at, text: 'Ausgeblendet', link: null });
    else if (removals[at - 1]?.kind === 'IdeaHidden')
      entries.push({ on: removal.at, text: 'Wieder veröffentlicht', link: null });
  }
  return entries
    .map((entry, at) => ({ entry, at }))
    .sort(newestFirst)
    .map(({ entry }) => entry);
}

function newestFirst(
  one: { entry: HistoryEntry; at: number },
  other: { entry: HistoryEntry; at: number },
): number {
  return other.entry.on.getTime() - one.entry.on.getTime() || other.at - one.at;
}

function deed(step: CourseStep, now: Date): string {
  if (step.clock) return step.clock === 'stopped' ? PAUSED : RESUMED;
  if (step.toStatus === 'to_council' && step.meetingAt) {
    return `Für die Beratung ${inCommittee(step.committee)} am ${spokenDay(step.meetingAt, now)} angemeldet`;
  }
  if (step.toStatus === 'assigned' && step.office) return `An das Fachamt gegeben: ${step.office}`;
  if (step.toStatus === 'forwarded' && step.forwardedTo)
    return `Weitergegeben: ${step.forwardedTo}`;
  return `Stand: ${wordFor(step.toStatus)}`;
}
