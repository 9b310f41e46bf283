import { letter, type Letter, type MailLocale } from '@ein/mail';

export type News =
  | 'passkey-added'
  | 'passkey-removed'
  | 'totp-added'
  | 'totp-removed'
  | 'recovery-used'
  | 'oidc-linked'
  | 'oidc-unlinked';

const TEXTS: Record<
  MailLocale,
  { news: Record<News, string>; button: string; other: string; why: string }
> = {
  de: {
    news: {
      'passkey-added': 'Ein Passkey wurde hinzugefügt',
      'passkey-removed': 'Ein Passkey wurde entfernt',
      'totp-added': 'Eine App für Codes wurde eingerichtet',
      'totp-removed': 'Die App für Codes wurde entfernt',
      'recovery-used': 'Ein Ersatzcode wurde benutzt',
      'oidc-linked': 'Ein anderes Konto wurde verknüpft',
      'oidc-unlinked': 'Ein verknüpftes Konto wurde getrennt',
    },
    button: 'Sicherheit ansehen',
    other:
      'Warst du das nicht? Dann melde dich an, beende dort alle anderen Anmeldungen und entferne, was du nicht kennst.',
    why: 'An deinem Konto hat sich geändert, womit man sich anmelden kann.',
  },
  en: {
    news: {
      'passkey-added': 'A passkey was added',
      'passkey-removed': 'A passkey was removed',
      'totp-added': 'An app for codes was set up',
      'totp-removed': 'The app for codes was removed',
      'recovery-used': 'A recovery code was used',
      'oidc-linked': 'Another account was linked',
      'oidc-unlinked': 'A linked account was unlinked',
    },
    button: 'Look at security',
    other:
      'Was this not you? Then sign in, end all other sessions there and remove what you do not know.',
    why: 'The ways to sign in to your account have changed.',
  },
};

export function securityLetter(content: {
  locale: MailLocale;
  news: News;
  link: string;
  name?: string;
}): Letter {
  const texts = TEXTS[content.locale];
  const what = texts.news[content.news];
  return letter({
    kind: 'securityLetter',
    locale: content.locale,
    subject: what,
    paragraphs: [content.name ? `${what}: ${content.name}.` : `${what}.`],
    button: { label: texts.button, href: content.link },
    closing: [texts.other],
    why: texts.why,
  });
}
