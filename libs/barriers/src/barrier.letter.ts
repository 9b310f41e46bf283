import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import type { Day } from '@ein/platform';
import { spokenDay } from './spoken-day.policy.js';

const TEXTS = {
  de: {
    why: 'Du hast bei einer gemeldeten Barriere diese Adresse angegeben, um Bescheid zu bekommen.',
    arrived: (number: number) => `Deine Meldung einer Barriere ist angekommen (B-${number})`,
    thanks: (day: string) => `Danke für den Hinweis. Wir antworten bis zum ${day}.`,
    code: 'Mit Nummer und Code siehst du jederzeit, wie weit wir sind.',
    number: 'Nummer',
    secret: 'Code',
    look: 'Stand ansehen',
    answered: (number: number) => `Antwort zu deiner gemeldeten Barriere (B-${number})`,
    fixed: 'Die Barriere ist behoben.',
    replied: 'Wir haben deine Meldung beantwortet.',
    further:
      'Wenn dir das nicht hilft, kannst du dich an die Schlichtungsstelle wenden. Die Adresse steht in der Erklärung zur Barrierefreiheit.',
    statement: 'Zur Erklärung',
    clerkWhy: 'Du arbeitest für die Stadt und beantwortest Meldungen.',
    newOne: (number: number) => `Eine Barriere ist gemeldet (B-${number})`,
    due: (page: string, day: string) =>
      `Es geht um die Seite ${page}. Die Antwort ist bis zum ${day} zugesagt.`,
    open: 'Meldung öffnen',
  },
  en: {
    why: 'You gave this address with a reported barrier, to hear what becomes of it.',
    arrived: (number: number) => `Your report of a barrier has arrived (B-${number})`,
    thanks: (day: string) => `Thank you for telling us. We answer by ${day}.`,
    code: 'With number and code you see at any time how far we are.',
    number: 'Number',
    secret: 'Code',
    look: 'See its state',
    answered: (number: number) => `Answer to the barrier that you reported (B-${number})`,
    fixed: 'The barrier is gone.',
    replied: 'We have answered your report.',
    further:
      'If this does not help you, you can turn to the arbitration body. Its address stands in the accessibility statement.',
    statement: 'To the statement',
    clerkWhy: 'You work for the town and answer reports.',
    newOne: (number: number) => `A barrier is reported (B-${number})`,
    due: (page: string, day: string) =>
      `It is about the page ${page}. The answer is promised by ${day}.`,
    open: 'Open the report',
  },
};

/** The receipt. It quotes nothing, because a stranger may have typed the address. */
export function barrierReceivedLetter(
  { number, code, dueOn }: { number: number; code: string; dueOn: Day },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'barrierReceivedLetter',
    locale: reader.language,
    subject: texts.arrived(number),
    paragraphs: [texts.thanks(spokenDay(dueOn, reader.language)), texts.code],
    facts: [
      { label: texts.number, value: `B-${number}` },
      { label: texts.secret, value: code },
    ],
    button: { label: texts.look, href: pageFor(reader, '/barriere-melden/stand') },
    why: texts.why,
  });
}

export function barrierAnsweredLetter(
  { number, fixed, answer }: { number: number; fixed: boolean; answer: string },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'barrierAnsweredLetter',
    locale: reader.language,
    subject: texts.answered(number),
    paragraphs: [fixed ? texts.fixed : texts.replied, { said: answer }, texts.further],
    button: { label: texts.statement, href: pageFor(reader, '/barrierefreiheit') },
    why: texts.why,
  });
}

/** To the office: that there is something to answer. */
export function barrierTaskLetter(
  { number, page, dueOn }: { number: number; page: string; dueOn: Day },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'barrierTaskLetter',
    locale: reader.language,
    subject: texts.newOne(number),
    paragraphs: [texts.due(page, spokenDay(dueOn, reader.language))],
    button: { label: texts.open, href: pageFor(reader, '/amt/barrieren') },
    why: texts.clerkWhy,
  });
}
