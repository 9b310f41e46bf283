import type { Waiting } from '@ein/attention';
import { letter, type Letter, pageFor, type Reader } from '@ein/mail';

const TEXTS = {
  de: {
    subject: (month: string) => `Was im ${month} Aufmerksamkeit braucht`,
    kicker: 'Verwaltung',
    lead: 'Das hat sich angesammelt. Jede Zeile führt dorthin, wo du es erledigst.',
    overdue: 'Überfällig',
    look: 'Ansehen',
    button: 'Verwaltung öffnen',
    reason:
      'Du verwaltest die Plattform und bekommst das am ersten Arbeitstag im Monat, wenn es etwas zu sagen gibt. Unter „Texte und Regeln“ lässt es sich abstellen.',
  },
  en: {
    subject: (month: string) => `What needs attention in ${month}`,
    kicker: 'Administration',
    lead: 'This has come together. Each line leads to where you see to it.',
    overdue: 'Overdue',
    look: 'To look at',
    button: 'Open the administration',
    reason:
      'You administer the platform and get this on the first working day of a month when there is something to say. It can be stopped under “Texts and rules”.',
  },
};

/** To admins, once a month. `month` is its first day. */
export function monthlyLetter(
  matters: readonly Pick<Waiting, 'words' | 'path' | 'urgent'>[],
  month: Date,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const name = new Intl.DateTimeFormat(reader.language === 'en' ? 'en-GB' : 'de-DE', {
    month: 'long',
    timeZone: 'Europe/Berlin',
  }).format(month);
  return letter({
    kind: 'monthlyLetter',
    locale: reader.language,
    subject: texts.subject(name),
    kicker: texts.kicker,
    paragraphs: [texts.lead],
    groups: matters.map(({ words, path, urgent }) => ({
      kicker: urgent ? texts.overdue : texts.look,
      heading: words,
      href: pageFor(reader, path),
      items: [],
      why: '',
    })),
    button: { label: texts.button, href: pageFor(reader, '/verwaltung') },
    why: texts.reason,
    links: [],
  });
}
