import { letter, type Letter } from '@ein/mail';

/** Asks whether the address is theirs. It quotes nothing of the idea, because a stranger may have typed the address. */
export function followConfirmLetter(number: number, url: string, publicUrl: string): Letter {
  return letter({
    locale: 'de',
    subject: `Bestätige, dass du von Idee ${number} hören willst`,
    paragraphs: [
      `Jemand hat diese Adresse angegeben, um zu erfahren, was aus Idee ${number} wird. Mit einem Klick auf der nächsten Seite bestätigst du das.`,
    ],
    button: { label: 'Zur Bestätigung', href: url },
    closing: [
      'Du warst das nicht? Dann tu nichts: Ohne Bestätigung kommt keine weitere E-Mail, und nach 14 Tagen löschen wir die Adresse.',
    ],
    why: `Jemand mit Nummer und Code von Idee ${number} hat diese Adresse eingetragen.`,
    links: [{ label: 'Impressum', href: `${publicUrl}/impressum` }],
  });
}
