import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why the office is reminded of an idea; the order is the order in the mail. */
export const REMINDERS = [
  'escalated',
  'overdue',
  'soon',
  'office_late',
  'no_reply',
  'long_pause',
] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** What the office was reminded of: once for each day that was promised. */
@Entity('office_reminder')
export class OfficeReminder {
  @PrimaryColumn({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  @PrimaryColumn({ type: 'text' })
  kind: ReminderKind;

  /** The day that was promised, or since when something stands still. */
  @PrimaryColumn({ type: 'date', name: 'due_on' })
  dueOn: string;

  @Column({ type: 'timestamptz', name: 'told_at', precision: 3 })
  toldAt: Date;
}
