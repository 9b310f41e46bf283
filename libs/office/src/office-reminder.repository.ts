import { Injectable } from '@nestjs/common';
import { Database, type Day, type Language } from '@ein/platform';
import type { ReminderKind } from './office-reminder.entity.js';

export interface Reminder {
  kind: ReminderKind;
  dueOn: Day;
  number: number;
  title: string;
  placeName: string | null;
  /** The office or the body that it waits for, where that is known. */
  who: string | null;
}

/** Calendar days that the reminders count from. */
export interface ReminderDays {
  today: Day;
  /** Until when an answer is due soon. */
  soon: Day;
  /** Up to when an overdue answer is long overdue. */
  longAgo: Day;
  /** Up to when a hand-over is without a word for long. */
  handedOver: Day;
  /** Up to when a clock stands for long. */
  paused: Day;
}

export interface Clerk {
  id: string;
  email: string;
  language: Language;
  role: 'office' | 'admin';
}

const UNANSWERED = `i.visibility = 'published' and not exists (select from answer w where w.idea_id = i.id)`;
const LAST_MOVE = `join lateral (select to_status, due_on, office, forwarded_to, created_at from processing_step
  where idea_id = i.id and clock is null order by created_at desc, id desc limit 1) s on true`;
const DAY_OF_MOVE = `(s.created_at at time zone 'Europe/Berlin')::date`;

/** What is due by kind; each takes $1, a calendar day, and "soon" also $2, today. */
const DUE: Record<ReminderKind, string> = {
  escalated: `select i.id, i.answer_due_on, null from idea i where ${UNANSWERED} and i.answer_due_on <= $1::date`,
  overdue: `select i.id, i.answer_due_on, null from idea i where ${UNANSWERED} and i.answer_due_on < $1::date`,
  soon: `select i.id, i.answer_due_on, null from idea i where ${UNANSWERED} and i.answer_due_on between $2::date and $1::date`,
  office_late: `select i.id, s.due_on, s.office from idea i ${LAST_MOVE}
    where i.visibility = 'published' and i.status = 'assigned' and s.due_on < $1::date`,
  no_reply: `select i.id, ${DAY_OF_MOVE}, s.forwarded_to from idea i ${LAST_MOVE}
    where i.visibility = 'published' and i.status = 'forwarded' and ${DAY_OF_MOVE} <= $1::date`,
  long_pause: `select i.id, (s.created_at at time zone 'Europe/Berlin')::date, null from idea i
    join lateral (select clock, created_at from processing_step where idea_id = i.id and clock is not null
      order by created_at desc, id desc limit 1) s on s.clock = 'stopped'
    where ${UNANSWERED} and i.answer_due_on is null and (s.created_at at time zone 'Europe/Berlin')::date <= $1::date`,
};

@Injectable()
export class OfficeReminderRepository {
  constructor(private readonly database: Database) {}

  /** Notes what is due and was not told before, and returns it, the oldest first. */
  async takeDue(kind: ReminderKind, days: ReminderDays, now: Date): Promise<Reminder[]> {
    const values: unknown[] = [boundOf(kind, days)];
    if (kind === 'soon') values.push(days.today);
    return this.database.rows<Reminder>(
      `with due (idea_id, due_on, who) as (${DUE[kind]}),
         told as (insert into office_reminder (idea_id, kind, due_on, told_at)
           select idea_id, '${kind}', due_on, $${values.push(now)} from due on conflict do nothing returning idea_id, due_on)
       select '${kind}' as kind, t.due_on::text as "dueOn", i.number, i.title, p.name as "placeName", d.who
       from told t join due d using (idea_id, due_on) join idea i on i.id = t.idea_id left join place p on p.id = i.place_id
       order by t.due_on, i.number`,
      values,
    );
  }

  /** Everybody who works for the office or looks after the whole. */
  async findClerks(): Promise<Clerk[]> {
    return this.database.rows<Clerk>(
      `select id, email, language, role from account where role in ('office', 'admin') and confirmed_at is not null order by id`,
    );
  }
}

function boundOf(kind: ReminderKind, days: ReminderDays): Day {
  if (kind === 'soon') return days.soon;
  if (kind === 'escalated') return days.longAgo;
  if (kind === 'no_reply') return days.handedOver;
  return kind === 'long_pause' ? days.paused : days.today;
}
