import { letter, type Letter, type MailLocale } from '@ein/mail';
import { MINUTES_VALID } from '@ein/sign-in';

const TEXTS = {
  de: {
    subject: 'Dein Code zum Löschen deines Kontos',
    ask: 'Mit diesem Code löschst du dein Konto. Gib ihn auf der Seite ein, auf der du gewählt hast, was mit deinen Texten geschieht:',
    once: `Der Code gilt ${MINUTES_VALID} Minuten und nur einmal. Gib ihn niemandem weiter.`,
    after:
      'Danach vergessen wir deine Adresse sofort. Deshalb bekommst du keine E-Mail mehr, auch keine Bestätigung.',
    unasked:
      'Du hast das nicht angefordert? Dann ist jemand mit deinem Konto angemeldet. Tu mit dem Code nichts und beende in deinem Konto alle Sitzungen.',
    why: 'Jemand ist mit deinem Konto angemeldet und will es löschen.',
  },
  en: {
    subject: 'Your code to delete your account',
    ask: 'With this code you delete your account. Enter it on the page where you chose what happens to your texts:',
    once: `The code works for ${MINUTES_VALID} minutes and only once. Do not pass it on.`,
    after:
      'After that we forget your address at once. So you get no further e-mail, not even a confirmation.',
    unasked:
      'You did not ask for this? Then somebody is signed in with your account. Do nothing with the code and end all sessions in your account.',
    why: 'Somebody is signed in with your account and wants to delete it.',
  },
};

export function erasureLetter(locale: MailLocale, code: string): Letter {
  const texts = TEXTS[locale];
  return letter({
    kind: 'erasureLetter',
    locale,
    subject: texts.subject,
    paragraphs: [texts.ask],
    code,
    closing: [texts.once, texts.after, texts.unasked],
    why: texts.why,
  });
}
