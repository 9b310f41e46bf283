import { spokenDay } from '@ein/answers';
import { letter, type Letter, pageFor, type Reader } from '@ein/mail';

/** What a moderator asks of an author, as the letter quotes it. */
export interface ReturnTold {
  idea: { number: number; title: string };
  note: string | null;
  passages: { field: 'title' | 'body'; quote: string; note: string | null }[];
  until: string;
}

/** A return that was not answered yet. */
export interface OpenTold {
  number: number;
  title: string;
  askedAt: Date;
  until: string;
}

type DatedReader = Reader & { now: Date };

const TEXTS = {
  de: {
    idea: (number: number) => `Idee ${number}`,
    asked: (number: number) => `Bitte überarbeite deine Idee ${number}`,
    lead: 'Wir haben deine Idee gelesen. Bevor alle sie sehen, bitten wir dich um eine Änderung. Abgelehnt ist sie nicht.',
    passage: (at: number) => `Stelle ${at}`,
    title: (at: number) => `Stelle ${at}, im Titel`,
    look: 'Bitte sieh dir das noch einmal an.',
    quoted: (quote: string, note: string) => `„${quote}“ – ${note}`,
    button: 'Idee überarbeiten',
    until: (day: string) =>
      `Du hast bis zum ${day} Zeit. Wir erinnern dich vorher. Danach prüfen wir innerhalb von zwei Arbeitstagen.`,
    keep: 'Du möchtest den Text so lassen? Dann schick ihn unverändert zurück und schreib einen Satz dazu. Wir veröffentlichen ihn dann oder lehnen ihn mit Begründung ab.',
    human: 'Geschrieben hat das ein Mensch, kein Programm.',
    reminder: (number: number) => `Deine Idee ${number} wartet auf dich`,
    waits: (day: string) =>
      `Wir haben dich am ${day} um eine Änderung gebeten. Seitdem haben wir nichts von dir gehört.`,
    stays: (day: string) =>
      `Bis zum ${day} kannst du sie überarbeiten oder unverändert zurückschicken. Danach schließen wir sie. Dein Text bleibt auch dann in deinem Konto.`,
    closed: (number: number) => `Deine Idee ${number} ist geschlossen`,
    since: (day: string) =>
      `Wir haben dich am ${day} um eine Änderung gebeten und zweimal erinnert. Eine Antwort kam nicht. Deshalb warten wir nicht mehr darauf.`,
    reopen:
      'Dein Text ist nicht gelöscht. Er steht in deinem Konto. Wenn du ihn von dort noch einmal schickst, prüfen wir ihn.',
    see: 'Idee ansehen und schicken',
    why: 'Du hast diese Idee eingereicht.',
    imprint: 'Impressum',
  },
  en: {
    idea: (number: number) => `Idea ${number}`,
    asked: (number: number) => `Please revise your idea ${number}`,
    lead: 'We have read your idea. Before everyone sees it, we ask you for a change. It is not refused.',
    passage: (at: number) => `Passage ${at}`,
    title: (at: number) => `Passage ${at}, in the title`,
    look: 'Please look at this again.',
    quoted: (quote: string, note: string) => `“${quote}” – ${note}`,
    button: 'Revise the idea',
    until: (day: string) =>
      `You have time until ${day}. We remind you before that. After you have sent it, we check it within two working days.`,
    keep: 'You would like to keep the text as it is? Then send it back unchanged and add a sentence. We then publish it or refuse it with reasons.',
    human: 'A human wrote this, not a program.',
    reminder: (number: number) => `Your idea ${number} is waiting for you`,
    waits: (day: string) =>
      `On ${day} we asked you for a change. We have not heard from you since.`,
    stays: (day: string) =>
      `Until ${day} you can revise it or send it back unchanged. After that we close it. Your text stays in your account even then.`,
    closed: (number: number) => `Your idea ${number} is closed`,
    since: (day: string) =>
      `On ${day} we asked you for a change and reminded you twice. No answer came. So we no longer wait for one.`,
    reopen:
      'Your text is not deleted. It is in your account. If you send it again from there, we check it.',
    see: 'See the idea and send it',
    why: 'You submitted this idea.',
    imprint: 'Imprint',
  },
};

const LONGEST_QUOTE = 300;

function shortened(quote: string): string {
  const points = [...quote.replace(/\s+/g, ' ').trim()];
  return points.length > LONGEST_QUOTE
    ? `${points.slice(0, LONGEST_QUOTE).join('').trimEnd()}…`
    : points.join('');
}

const foot = (reader: Reader) => ({
  why: TEXTS[reader.language].why,
  links: [{ label: TEXTS[reader.language].imprint, href: pageFor(reader, '/impressum') }],
});

const editPage = (reader: Reader, number: number) => pageFor(reader, `/ideen/${number}/bearbeiten`);

/** An author is asked to look at marked passages again. */
export function returnLetter(told: ReturnTold, reader: DatedReader): Letter {
  const texts = TEXTS[reader.language];
  const { number, title } = told.idea;
  return letter({
    kind: 'returnLetter',
    locale: reader.language,
    subject: texts.asked(number),
    kicker: `${texts.idea(number)} · ${title}`,
    paragraphs: [texts.lead, ...(told.note ? [{ said: told.note }] : [])],
    facts: told.passages.map(({ field, quote, note }, at) => ({
      label: field === 'title' ? texts.title(at + 1) : texts.passage(at + 1),
      value: texts.quoted(shortened(quote), note ?? texts.look),
      said: true,
    })),
    button: { label: texts.button, href: editPage(reader, number) },
    closing: [
      texts.until(spokenDay(told.until, reader.now, reader.language)),
      texts.keep,
      texts.human,
    ],
    ...foot(reader),
  });
}

/** They have not answered yet. */
export function reminderLetter(
  { number, title, askedAt, until }: OpenTold,
  reader: DatedReader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'reminderLetter',
    locale: reader.language,
    subject: texts.reminder(number),
    kicker: `${texts.idea(number)} · ${title}`,
    paragraphs: [texts.waits(spokenDay(askedAt, reader.now, reader.language))],
    button: { label: texts.button, href: editPage(reader, number) },
    closing: [texts.stays(spokenDay(until, reader.now, reader.language))],
    ...foot(reader),
  });
}

/** Nobody answered in time. */
export function closedLetter({ number, title, askedAt }: OpenTold, reader: DatedReader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'closedLetter',
    locale: reader.language,
    subject: texts.closed(number),
    kicker: `${texts.idea(number)} · ${title}`,
    paragraphs: [texts.since(spokenDay(askedAt, reader.now, reader.language)), texts.reopen],
    button: { label: texts.see, href: editPage(reader, number) },
    ...foot(reader),
  });
}
