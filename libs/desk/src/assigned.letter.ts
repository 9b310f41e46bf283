import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import type { Untold } from './assigning.repository.js';

/** More are not read; the rest is in the list. */
const NAMED = 20;

const TEXTS = {
  de: {
    subject: (count: number) =>
      count === 1
        ? 'Ein Eintrag in der Moderation ist für dich'
        : `${count} Einträge in der Moderation sind für dich`,
    intro: 'Kolleginnen oder Kollegen haben dir das zugewiesen:',
    idea: (number: number | null, place: string) =>
      number === null ? place : `Idee ${number} · ${place}`,
    town: 'Die ganze Stadt',
    more: (count: number) =>
      count === 1 ? 'Ein weiterer steht in der Liste.' : `${count} weitere stehen in der Liste.`,
    list: 'Deine Einträge öffnen',
    why: 'Du prüfst für die Stadt, was andere schreiben. Das sagen wir dir höchstens einmal an einem Arbeitstag.',
  },
  en: {
    subject: (count: number) =>
      count === 1
        ? 'One entry in the moderation is for you'
        : `${count} entries in the moderation are for you`,
    intro: 'Colleagues have given you this:',
    idea: (number: number | null, place: string) =>
      number === null ? place : `Idea ${number} · ${place}`,
    town: 'The whole town',
    more: (count: number) =>
      count === 1 ? 'One more is in the list.' : `${count} more are in the list.`,
    list: 'Open your entries',
    why: 'You check for the town what others write. We tell you this at most once on a working day.',
  },
};

/** What colleagues have assigned to somebody since the last mail. */
export function assignedLetter(items: readonly [Untold, ...Untold[]], reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  const left = items.length - NAMED;
  return letter({
    kind: 'assignedLetter',
    locale: reader.language,
    subject: texts.subject(items.length),
    paragraphs: [texts.intro],
    groups: items.slice(0, NAMED).map(({ ideaNumber, title, placeName }) => ({
      kicker: texts.idea(ideaNumber, placeName ?? texts.town),
      heading: title,
      href: pageFor(reader, '/moderation?reiter=alle&zustaendig=ich'),
      items: [],
      why: '',
    })),
    button: { label: texts.list, href: pageFor(reader, '/moderation?reiter=alle&zustaendig=ich') },
    ...(left > 0 && { closing: [texts.more(left)] }),
    why: texts.why,
  });
}
