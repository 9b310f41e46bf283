import { letter, type Letter, type MailLocale } from '@ein/mail';
import { MINUTES_VALID } from './sign-in.policy.js';

export interface SignInLetterContent {
  locale: MailLocale;
  code: string;
  link: string;
  /** The idea that is confirmed with it. A stranger may have typed it, so it stands in a quote and never in the subject. */
  title?: string;
}

const TEXTS = {
  de: {
    subject: 'Dein Code zum Anmelden',
    ideaSubject: 'Deine Idee wartet auf deine Bestätigung',
    ask: 'Gib diesen Code dort ein, wo du ihn angefordert hast:',
    ideaAsk: 'Mit diesem Code bestätigst du, dass diese Idee von dir ist:',
    button: 'Zur Anmeldung',
    ideaButton: 'Idee bestätigen',
    once: `Oder nutze den Link. Code und Link gelten ${MINUTES_VALID} Minuten und nur einmal. Gib den Code niemandem weiter.`,
    unasked: 'Du hast das nicht angefordert? Dann tu nichts: Ohne Code und Link geschieht nichts.',
    age: 'Mitmachen kannst du ab 14 Jahren. Wer Code oder Link benutzt, bestätigt, mindestens 14 zu sein.',
    why: 'Jemand hat mit dieser Adresse eine Anmeldung angefordert.',
    ideaWhy: 'Jemand hat mit dieser Adresse eine Idee eingereicht.',
  },
  en: {
    subject: 'Your code to sign in',
    ideaSubject: 'Your idea waits for you to confirm it',
    ask: 'Enter this code where you asked for it:',
    ideaAsk: 'With this code you confirm that this idea is yours:',
    button: 'Go to sign-in',
    ideaButton: 'Confirm the idea',
    once: `Or use the link. Code and link work for ${MINUTES_VALID} minutes and only once. Do not pass the code on.`,
    unasked:
      'You did not ask for this? Then do nothing: without the code and the link nothing happens.',
    age: 'You can take part from the age of 14. Whoever uses the code or the link confirms to be at least 14.',
    why: 'Somebody asked to sign in with this address.',
    ideaWhy: 'Somebody submitted an idea with this address.',
  },
};

export function signInLetter({ locale, code, link, title }: SignInLetterContent): Letter {
  const texts = TEXTS[locale];
  return letter({
    kind: 'signInLetter',
    locale,
    subject: title ? texts.ideaSubject : texts.subject,
    paragraphs: [title ? texts.ideaAsk : texts.ask],
    code,
    ...(title && { quote: { text: title } }),
    button: { label: title ? texts.ideaButton : texts.button, href: link },
    closing: [texts.once, texts.age, texts.unasked],
    why: title ? texts.ideaWhy : texts.why,
  });
}
