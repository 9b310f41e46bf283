import { letter, type Letter, pageFor, type Reader } from '@ein/mail';

const TEXTS = {
  de: {
    editions: {
      subject: 'Bestätige, dass du von neuen Berichten hören willst',
      ask: 'Jemand hat diese Adresse angegeben, um zu erfahren, wenn ein neuer Bericht erscheint. Mit einem Klick auf der nächsten Seite bestätigst du das.',
      why: 'Jemand hat diese Adresse auf der Seite mit den Berichten eingetragen.',
    },
    subject: (number: number) => `Bestätige, dass du von Idee ${number} hören willst`,
    ask: (number: number) =>
      `Jemand hat diese Adresse angegeben, um zu erfahren, was aus Idee ${number} wird. Mit einem Klick auf der nächsten Seite bestätigst du das.`,
    button: 'Zur Bestätigung',
    unasked: (days: number) =>
      `Du warst das nicht? Dann tu nichts: Ohne Bestätigung kommt keine weitere E-Mail, und nach ${days} Tagen löschen wir die Adresse.`,
    why: (number: number) =>
      `Jemand mit Nummer und Code von Idee ${number} hat diese Adresse eingetragen.`,
    imprint: 'Impressum',
  },
  en: {
    editions: {
      subject: 'Confirm that you want to hear about new reports',
      ask: 'Somebody gave this address to learn when a new report is published. You confirm that with one click on the next page.',
      why: 'Somebody entered this address on the page of the reports.',
    },
    subject: (number: number) => `Confirm that you want to hear about idea ${number}`,
    ask: (number: number) =>
      `Somebody gave this address to learn what becomes of idea ${number}. You confirm that with one click on the next page.`,
    button: 'Go to the confirmation',
    unasked: (days: number) =>
      `It was not you? Then do nothing: without a confirmation there will be no further e-mail, and after ${days} days we delete the address.`,
    why: (number: number) =>
      `Somebody with the number and the code of idea ${number} entered this address.`,
    imprint: 'Imprint',
  },
};

/** Asks whether the address is theirs. `number` null: new editions of reports. It quotes nothing of the idea, because a stranger may have typed the address. */
export function followConfirmLetter(
  { number, days }: { number: number | null; days: number },
  url: string,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const { subject, ask, why } =
    number === null
      ? texts.editions
      : { subject: texts.subject(number), ask: texts.ask(number), why: texts.why(number) };
  return letter({
    kind: 'followConfirmLetter',
    locale: reader.language,
    subject,
    paragraphs: [ask],
    button: { label: texts.button, href: url },
    closing: [texts.unasked(days)],
    why,
    links: [{ label: texts.imprint, href: pageFor(reader, '/impressum') }],
  });
}
