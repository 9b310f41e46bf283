import type { ProcessingStatus } from '@ein/ideas';
import { berlinDay } from '@ein/platform';

/** The word for each state, as people read it; the same as on the page. */
const WORDS: Record<ProcessingStatus, string> = {
  received: 'Eingegangen',
  in_review: 'In Prüfung',
  assigned: 'Im Fachamt',
  needs_information: 'Rückfrage offen',
  forwarded: 'Weitergegeben',
  to_council: 'Im Ausschuss',
  accepted: 'Angenommen',
  accepted_in_part: 'Teilweise angenommen',
  declined: 'Nicht möglich',
  not_responsible: 'Andere Stelle zuständig',
  already_done: 'Gibt es schon',
  planned: 'Geplant',
  in_progress: 'In Umsetzung',
  done: 'Umgesetzt',
  stopped: 'Eingestellt',
};

export function wordFor(status: ProcessingStatus): string {
  return WORDS[status];
}

/** "Bauausschuss", "Rat" and "Ortsrat Salzderhelden" can be said with "im"; of other names nobody knows. */
export function inCommittee(committee: string | null): string {
  return committee && /^\S*(ausschuss|rat)\b/i.test(committee) ? `im ${committee}` : 'im Ausschuss';
}

const NBSP = '\u00a0';
const DAY = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: 'numeric',
  month: 'long',
});
const DAY_AND_YEAR = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
});

/** "8. Dezember", with the year where it is another one than now. Takes a moment or a calendar date (ISO). */
export function spokenDay(when: Date | string, now: Date): string {
  // Noon, so that no zone moves a calendar date to its neighbour.
  const moment = typeof when === 'string' ? new Date(`${when}T12:00:00Z`) : when;
  const sameYear = berlinDay(moment).slice(0, 4) === berlinDay(now).slice(0, 4);
  return (sameYear ? DAY : DAY_AND_YEAR).format(moment).replace(' ', NBSP);
}

/** "8. Dezember, 17 Uhr"; a meeting at midnight is one whose hour is not known. */
export function spokenMeeting(at: Date, now: Date): string {
  const [hour, minute] = TIME.format(at).split(':');
  if (hour === '00' && minute === '00') return spokenDay(at, now);
  return `${spokenDay(at, now)}, ${Number(hour)}${minute === '00' ? '' : `.${minute}`}${NBSP}Uhr`;
}

export function spokenWorkingDays(count: number): string {
  if (count === 0) return 'am selben Tag';
  return count === 1 ? `nach 1${NBSP}Arbeitstag` : `nach ${count}${NBSP}Arbeitstagen`;
}
