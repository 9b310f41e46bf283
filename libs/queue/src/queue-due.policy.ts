import { addWorkingDays, type Day } from '@ein/platform';

/** Working days until an item is due. */
export const DUE_AFTER = {
  idea: 2,
  edit: 2,
  look: 2,
  notice: 1,
  comment: 1,
  duplicate: 5,
  appeal: 10,
  imported: 60,
};

/** Nobody waits for a mail about an imported idea, so these come after what people have just sent in. */
export function dueDay(idea: { source: string | null; submittedAt: Date }): Day {
  return addWorkingDays(
    idea.submittedAt,
    idea.source === null ? DUE_AFTER.idea : DUE_AFTER.imported,
  );
}
