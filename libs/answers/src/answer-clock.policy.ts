import { addWorkingDays, berlinDay, type Day, workingDaysBetween } from '@ein/platform';
import type { Idea } from '@ein/ideas';
import type { CourseStep } from './processing-step.entity.js';

type Clocked = Pick<Idea, 'answerDueOn'>;

/** Why the clock of the first answer cannot be stopped now, or null. */
export function whyNotStopped(
  { answerDueOn }: Clocked,
  { answered, stopped, now }: { answered: boolean; stopped: boolean; now: Date },
): string | null {
  if (answered) return 'Die Idee hat schon eine Antwort. Es läuft keine Frist mehr.';
  if (stopped) return 'Die Frist ist schon angehalten.';
  if (!answerDueOn) return 'Für diese Idee läuft keine Frist.';
  // Else a broken promise could be made to look kept.
  if (answerDueOn < berlinDay(now))
    return 'Die Frist ist schon vorbei. Anhalten lässt sie sich nur vorher.';
  return null;
}

/** Working days that are left until the answer is due. */
export function daysLeft(answerDueOn: Day, now: Date): number {
  return workingDaysBetween(now, answerDueOn);
}

/** When the answer is due once the clock goes on. */
export function dueAfterPause(left: number, now: Date): Day {
  return addWorkingDays(now, left);
}

/** The step that stopped the clock, as long as it stands. `steps`: oldest first. */
export function openPause(steps: readonly CourseStep[]): CourseStep | null {
  const last = steps.findLast((step) => step.clock !== null);
  return last?.clock === 'stopped' ? last : null;
}

/** Working days on which the clock stood still, up to this moment. `steps`: oldest first. */
export function pausedDays(steps: readonly CourseStep[], until: Date): number {
  let days = 0;
  let since: Date | null = null;
  for (const step of steps.filter(({ clock, createdAt }) => clock !== null && createdAt <= until)) {
    if (step.clock === 'stopped') since = step.createdAt;
    else if (since) {
      days += workingDaysBetween(since, step.createdAt);
      since = null;
    }
  }
  return since ? days + workingDaysBetween(since, until) : days;
}
