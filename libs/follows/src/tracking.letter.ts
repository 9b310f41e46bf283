import { letter, type Letter, pageFor, type Reader } from '@ein/mail';

const TEXTS = {
  de: {
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

/** Asks whether the address is theirs. It quotes nothing of the idea, because a stranger may have typed the address. */
export function followConfirmLetter(
  { number, days }: { number: number; days: number },
  url: string,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    locale: reader.language,
    subject: texts.subject(number),
    paragraphs: [texts.ask(number)],
    button: { label: texts.button, href: url },
    closing: [texts.unasked(days)],
    why: texts.why(number),
    links: [{ label: texts.imprint, href: pageFor(reader, '/impressum') }],
  });
}
