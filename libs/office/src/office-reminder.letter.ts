import { spokenDay } from '@ein/answers';
import { letter, type Letter, type LetterGroup, pageFor, type Reader } from '@ein/mail';
import type { ReminderKind } from './office-reminder.entity.js';
import type { Reminder } from './office-reminder.repository.js';

/** More are not read; the rest is in the list. */
const NAMED = 30;

type Line = (day: string, who: string) => string;

const TEXTS = {
  de: {
    kinds: {
      escalated: (day) => `Die Antwort ist seit dem ${day} überfällig`,
      overdue: (day) => `Die Antwort war am ${day} fällig`,
      soon: (day) => `Die Antwort ist am ${day} fällig`,
      office_late: (day, who) => `${who}: Frist war der ${day}`,
      no_reply: (day, who) => `${who}: seit dem ${day} nichts gehört`,
      long_pause: (day) => `Die Frist ruht seit dem ${day}`,
    } satisfies Record<ReminderKind, Line>,
    someone: 'Fachamt',
    idea: (number: number, place: string) => `Idee ${number} · ${place}`,
    town: 'Ganze Stadt',
    subject: (count: number) =>
      count === 1 ? 'Eine Idee wartet auf das Amt' : `${count} Ideen warten auf das Amt`,
    late: (count: number) =>
      count === 1
        ? 'Eine Antwort ist seit zwei Wochen oder länger überfällig.'
        : `${count} Antworten sind seit zwei Wochen oder länger überfällig.`,
    intro: 'Das ist seit der letzten Erinnerung dazugekommen:',
    more: (count: number) =>
      count === 1 ? 'Eine weitere steht in der Liste.' : `${count} weitere stehen in der Liste.`,
    list: 'Liste des Amts öffnen',
    why: 'Du arbeitest für die Stadt mit den Ideen. Eine Erinnerung kommt höchstens einmal an einem Arbeitstag.',
  },
  en: {
    kinds: {
      escalated: (day) => `The answer has been overdue since ${day}`,
      overdue: (day) => `The answer was due on ${day}`,
      soon: (day) => `The answer is due on ${day}`,
      office_late: (day, who) => `${who}: the deadline was ${day}`,
      no_reply: (day, who) => `${who}: nothing heard since ${day}`,
      long_pause: (day) => `The clock has been standing still since ${day}`,
    } satisfies Record<ReminderKind, Line>,
    someone: 'Office in charge',
    idea: (number: number, place: string) => `Idea ${number} · ${place}`,
    town: 'Whole town',
    subject: (count: number) =>
      count === 1 ? 'One idea waits for the office' : `${count} ideas wait for the office`,
    late: (count: number) =>
      count === 1
        ? 'One answer has been overdue for two weeks or more.'
        : `${count} answers have been overdue for two weeks or more.`,
    intro: 'This has come up since the last reminder:',
    more: (count: number) =>
      count === 1 ? 'One more is in the list.' : `${count} more are in the list.`,
    list: 'Open the list of the office',
    why: 'You work with the ideas for the town. A reminder comes at most once on a working day.',
  },
};

/** What the office has to do since the last mail; the most urgent first. */
export function officeLetter(
  reminders: readonly [Reminder, ...Reminder[]],
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const ideas = new Map<number, Reminder[]>();
  for (const one of reminders) ideas.set(one.number, [...(ideas.get(one.number) ?? []), one]);
  const late = reminders.filter(({ kind }) => kind === 'escalated').length;
  const named = [...ideas.values()].slice(0, NAMED);
  const left = ideas.size - named.length;
  return letter({
    kind: 'officeLetter',
    locale: reader.language,
    subject: texts.subject(ideas.size),
    paragraphs: [...(late ? [texts.late(late)] : []), texts.intro],
    groups: named.map((group) => groupOf(group, reader)),
    button: { label: texts.list, href: pageFor(reader, '/amt') },
    ...(left > 0 && { closing: [texts.more(left)] }),
    why: texts.why,
  });
}

function groupOf(reminders: readonly Reminder[], reader: Reader): LetterGroup {
  const texts = TEXTS[reader.language];
  const [{ number, title, placeName }] = reminders as [Reminder];
  return {
    kicker: texts.idea(number, placeName ?? texts.town),
    heading: title,
    href: pageFor(reader, `/amt/${number}`),
    items: reminders.map(({ kind, dueOn, who }) => ({
      lead: texts.kinds[kind](spokenDay(dueOn, NEVER, reader.language), who ?? texts.someone),
      when: '',
    })),
    why: '',
  };
}

/** Far from every year, so that each day is told with its own. */
const NEVER = new Date('1970-01-01T12:00:00Z');
