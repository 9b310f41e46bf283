import { letter, type Letter, type MailLocale } from '@ein/mail';
import { MINUTES_VALID } from '@ein/sign-in';

const TEXTS = {
  de: {
    oldSubject: 'Deine Adresse soll geändert werden',
    oldAsk: (to: string) =>
      `In deinem Konto soll diese Adresse durch ${to} ersetzt werden. Wenn du das willst, gib diesen Code auf der Seite „Adresse ändern“ ein:`,
    newSubject: 'Bestätige deine neue Adresse',
    newAsk: 'Mit diesem Code bestätigst du, dass diese Adresse dir gehört:',
    button: 'Änderung bestätigen',
    once: `Oder nutze den Link. Code und Link gelten ${MINUTES_VALID} Minuten und nur einmal. Geändert wird erst, wenn beide Adressen zugestimmt haben.`,
    unaskedOld:
      'Du hast das nicht angefordert? Dann tu nichts: Ohne diesen Code bleibt alles, wie es ist. Beende in deinem Konto alle Sitzungen, denn jemand ist damit angemeldet.',
    unaskedNew: 'Du hast das nicht angefordert? Dann tu nichts: Es geschieht nichts.',
    takenSubject: 'Diese Adresse hat hier schon ein Konto',
    taken:
      'Jemand wollte diese Adresse in ein anderes Konto eintragen. Das geht nicht, weil es hier schon ein Konto mit ihr gibt.',
    takenWay:
      'Warst du das? Dann melde dich mit dieser Adresse an. Wenn du dieses Konto nicht brauchst, lösche es und ändere danach die Adresse im anderen Konto. Warst du es nicht, musst du nichts tun.',
    waitSubject: 'Deine Adresse wird in 7 Tagen geändert',
    wait: (to: string, when: string) =>
      `Jemand mit Zugang zu deinem Konto sagt, dass diese Adresse nicht mehr erreichbar ist. Am ${when} wird sie durch ${to} ersetzt.`,
    waitWay: 'Wenn du das nicht willst, halte es an. Dann enden auch alle Sitzungen deines Kontos.',
    stop: 'Änderung anhalten',
    doneSubject: 'Deine Adresse ist geändert',
    done: (to: string) =>
      `Dein Konto gehört jetzt zur Adresse ${to}. An diese Adresse hier schreiben wir nicht mehr. Alle anderen Sitzungen sind beendet.`,
    doneUnasked: 'Warst du das nicht? Dann schreib uns. Die Anschrift steht im Impressum.',
    whyOld: 'Diese Adresse gehört zu einem Konto bei uns.',
    whyNew: 'Jemand hat diese Adresse als neue Adresse eines Kontos eingetragen.',
  },
  en: {
    oldSubject: 'Your address is to be changed',
    oldAsk: (to: string) =>
      `In your account this address is to be replaced by ${to}. If you want that, enter this code on the page “Change address”:`,
    newSubject: 'Confirm your new address',
    newAsk: 'With this code you confirm that this address is yours:',
    button: 'Confirm the change',
    once: `Or use the link. Code and link work for ${MINUTES_VALID} minutes and only once. Nothing changes until both addresses have agreed.`,
    unaskedOld:
      'You did not ask for this? Then do nothing: without this code all stays as it is. End all sessions in your account, because somebody is signed in with it.',
    unaskedNew: 'You did not ask for this? Then do nothing: nothing happens.',
    takenSubject: 'There is an account with this address already',
    taken:
      'Somebody wanted to put this address into another account. That is not possible, because there is an account with it already.',
    takenWay:
      'Was it you? Then sign in with this address. If you do not need that account, delete it and change the address in the other one afterwards. If it was not you, there is nothing to do.',
    waitSubject: 'Your address will be changed in 7 days',
    wait: (to: string, when: string) =>
      `Somebody with access to your account says that this address cannot be reached any more. On ${when} it will be replaced by ${to}.`,
    waitWay: 'If you do not want that, stop it. All sessions of your account end then, too.',
    stop: 'Stop the change',
    doneSubject: 'Your address has been changed',
    done: (to: string) =>
      `Your account belongs to the address ${to} now. We will not write to this address any more. All other sessions have ended.`,
    doneUnasked: 'It was not you? Then write to us. You find the address in the legal notice.',
    whyOld: 'This address belongs to an account with us.',
    whyNew: 'Somebody entered this address as the new address of an account.',
  },
};

/** To the present address: agree with code or link. */
export function agreeLetter(
  locale: MailLocale,
  { to, code, link }: { to: string; code: string; link: string },
): Letter {
  const texts = TEXTS[locale];
  return letter({
    kind: 'agreeLetter',
    locale,
    subject: texts.oldSubject,
    paragraphs: [texts.oldAsk(to)],
    code,
    button: { label: texts.button, href: link },
    closing: [texts.once, texts.unaskedOld],
    why: texts.whyOld,
  });
}

/** To the new address: show that it is yours. */
export function proveLetter(
  locale: MailLocale,
  { code, link }: { code: string; link: string },
): Letter {
  const texts = TEXTS[locale];
  return letter({
    kind: 'proveLetter',
    locale,
    subject: texts.newSubject,
    paragraphs: [texts.newAsk],
    code,
    button: { label: texts.button, href: link },
    closing: [texts.once, texts.unaskedNew],
    why: texts.whyNew,
  });
}

/** To the new address where it has an account of its own: only its owner learns that. */
export function takenLetter(locale: MailLocale): Letter {
  const texts = TEXTS[locale];
  return letter({
    kind: 'takenLetter',
    locale,
    subject: texts.takenSubject,
    paragraphs: [texts.taken, texts.takenWay],
    why: texts.whyNew,
  });
}

/** To the present address: it has a week to object. */
export function waitLetter(
  locale: MailLocale,
  { to, until, link }: { to: string; until: Date; link: string },
): Letter {
  const texts = TEXTS[locale];
  const when = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  }).format(until);
  return letter({
    kind: 'waitLetter',
    locale,
    subject: texts.waitSubject,
    paragraphs: [texts.wait(to, when), texts.waitWay],
    button: { label: texts.stop, href: link },
    why: texts.whyOld,
  });
}

/** The last mail to the old address. */
export function changedLetter(locale: MailLocale, to: string): Letter {
  const texts = TEXTS[locale];
  return letter({
    kind: 'changedLetter',
    locale,
    subject: texts.doneSubject,
    paragraphs: [texts.done(to)],
    closing: [texts.doneUnasked],
    why: texts.whyOld,
  });
}
