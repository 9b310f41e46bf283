import type { ProcessingStatus } from '@ein/ideas';
import { berlinDay, type Language } from '@ein/platform';

/** The word for each state, as people read it; the same as on the page. */
const WORDS: Record<Language, Record<ProcessingStatus, string>> = {
  de: {
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
  },
  en: {
    received: 'Received',
    in_review: 'In review',
    assigned: 'With the office',
    needs_information: 'Question open',
    forwarded: 'Passed on',
    to_council: 'In committee',
    accepted: 'Accepted',
    accepted_in_part: 'Accepted in part',
    declined: 'Not possible',
    not_responsible: 'Another authority decides',
    already_done: 'Exists already',
    planned: 'Planned',
    in_progress: 'In progress',
    done: 'Done',
    stopped: 'Stopped',
  },
};

export function wordFor(status: ProcessingStatus, language: Language = 'de'): string {
  return WORDS[language][status];
}

/** "Bauausschuss", "Rat" and "Ortsrat Salzderhelden" can be said with "im"; of other names nobody knows. */
export function inCommittee(committee: string | null): string {
  return committee && /^\S*(ausschuss|rat)\b/i.test(committee) ? `im ${committee}` : 'im Ausschuss';
}

const NBSP = '\u00a0';
const TAGS = { de: 'de-DE', en: 'en-GB' } satisfies Record<Language, string>;
const dayIn = (language: Language, year?: 'numeric') =>
  new Intl.DateTimeFormat(TAGS[language], {
    timeZone: 'Europe/Berlin',
    day: 'numeric',
    month: 'long',
    ...(year && { year }),
  });
const DAY = { de: dayIn('de'), en: dayIn('en') };
const DAY_AND_YEAR = { de: dayIn('de', 'numeric'), en: dayIn('en', 'numeric') };
const TIME = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
});

/** "8. Dezember" or "8 December", with the year where it is another one than now. Takes a moment or a calendar date (ISO). */
export function spokenDay(when: Date | string, now: Date, language: Language = 'de'): string {
  // Noon, so that no zone moves a calendar date to its neighbour.
  const moment = typeof when === 'string' ? new Date(`${when}T12:00:00Z`) : when;
  const sameYear = berlinDay(moment).slice(0, 4) === berlinDay(now).slice(0, 4);
  return (sameYear ? DAY : DAY_AND_YEAR)[language].format(moment).replace(' ', NBSP);
}

/** "8. Dezember, 17 Uhr" or "8 December, 17:00"; a meeting at midnight is one whose hour is not known. */
export function spokenMeeting(at: Date, now: Date, language: Language = 'de'): string {
  const [hour, minute] = TIME.format(at).split(':');
  const day = spokenDay(at, now, language);
  if (hour === '00' && minute === '00') return day;
  if (language === 'en') return `${day}, ${hour}:${minute}`;
  return `${day}, ${Number(hour)}${minute === '00' ? '' : `.${minute}`}${NBSP}Uhr`;
}

/** "nach 12 Arbeitstagen"; `paused`: on how many of them the clock stood still. */
export function spokenWorkingDays(count: number, paused = 0): string {
  if (count === 0) return 'am selben Tag';
  if (count === 1) return `nach 1${NBSP}Arbeitstag`;
  return paused
    ? `nach ${count}${NBSP}Arbeitstagen, davon ${paused} angehalten`
    : `nach ${count}${NBSP}Arbeitstagen`;
}
