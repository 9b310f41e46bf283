import { spokenDay } from '@ein/answers';
import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import { APPEAL_MONTHS } from './sanction.policy.js';
import type { SanctionKind } from './sanction.type.js';

export interface SanctionTold {
  kind: SanctionKind;
  until: Date | null;
  reason: string;
  ground: string;
  facts: string;
}
export type DatedReader = Reader & { now: Date };
/** What keeps the account from taking part after something else was lifted. */
export type StillRestricted = Pick<SanctionTold, 'until'>;

const TEXTS = {
  de: {
    subject: {
      warning: () => 'Verwarnung: Bitte halte die Spielregeln ein',
      suspension: (until: string) => `Dein Konto ist bis zum ${until} gesperrt`,
      block: () => 'Dein Konto ist gesperrt',
    },
    lead: {
      warning:
        'Du kannst weiter mitmachen. Die Verwarnung gilt ein Jahr lang. Kommt in dieser Zeit wieder etwas vor, können wir dein Konto auf Zeit sperren.',
      suspension:
        'So lange kannst du keine Ideen einreichen, nichts schreiben, nicht unterstützen und nichts melden. Danach endet die Sperre von selbst.',
      block:
        'Du kannst keine Ideen einreichen, nichts schreiben, nicht unterstützen und nichts melden. Die Sperre hat kein festes Ende.',
    },
    stays:
      'Anmelden, lesen, Entwürfe behalten, deine Daten herunterladen, Ideen zurückziehen und dein Konto löschen kannst du weiter.',
    why: 'Der Grund:',
    facts: 'Was geschehen ist',
    ground: 'Grundlage',
    button: 'Ansehen oder beschweren',
    appeal: `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes. Du kannst die Maßnahme auch von einem Gericht prüfen lassen.`,
    human: 'Entschieden hat ein Mensch, kein Programm.',
    ended: 'Dein Konto ist wieder frei',
    endedText: 'Die Sperre auf Zeit ist vorbei. Du kannst wieder mitmachen.',
    home: 'Zu den Ideen',
    lifted: {
      warning: 'Deine Verwarnung ist aufgehoben',
      suspension: 'Die Sperre deines Kontos ist aufgehoben',
      block: 'Die Sperre deines Kontos ist aufgehoben',
    },
    liftedOne: 'Eine Sperre deines Kontos ist aufgehoben, eine andere gilt weiter',
    stillUntil: (until: string) =>
      `Dein Konto bleibt bis zum ${until} gesperrt, wegen einer anderen Maßnahme.`,
    still: 'Dein Konto bleibt gesperrt, wegen einer anderen Maßnahme. Sie hat kein festes Ende.',
    appealWon: 'Deine Beschwerde hatte Erfolg',
    appealWonText: 'Die Maßnahme ist aufgehoben. Der Grund:',
    appealLost: 'Deine Beschwerde: Die Maßnahme bleibt',
    appealLostText:
      'Über deine Beschwerde hat jemand anderes entschieden als beim ersten Mal. Der Grund:',
    court:
      'Damit ist die Beschwerde hier beendet. Du kannst die Maßnahme von einem Gericht prüfen lassen.',
    account: 'Mein Konto ansehen',
    because: 'Du hast hier ein Konto.',
    imprint: 'Impressum',
  },
  en: {
    subject: {
      warning: () => 'Warning: please keep to the rules',
      suspension: (until: string) => `Your account is suspended until ${until}`,
      block: () => 'Your account is blocked',
    },
    lead: {
      warning:
        'You can go on taking part. The warning holds for a year. If something happens again in this time, we can suspend your account.',
      suspension:
        'Until then you cannot submit ideas, write, support or report anything. After that the suspension ends by itself.',
      block:
        'You cannot submit ideas, write, support or report anything. The block has no fixed end.',
    },
    stays:
      'You can still sign in, read, keep drafts, download your data, withdraw ideas and delete your account.',
    why: 'The reason:',
    facts: 'What happened',
    ground: 'Ground',
    button: 'See it or complain',
    appeal: `You can complain within ${APPEAL_MONTHS} months. Then somebody else decides. You can also have it reviewed by a court.`,
    human: 'A human decided, not a program.',
    ended: 'Your account is free again',
    endedText: 'The suspension is over. You can take part again.',
    home: 'To the ideas',
    lifted: {
      warning: 'Your warning is lifted',
      suspension: 'The suspension of your account is lifted',
      block: 'The block of your account is lifted',
    },
    liftedOne: 'One suspension of your account is lifted, another one stands',
    stillUntil: (until: string) =>
      `Your account stays suspended until ${until}, because of another measure.`,
    still: 'Your account stays blocked, because of another measure. It has no fixed end.',
    appealWon: 'Your complaint was successful',
    appealWonText: 'The measure is lifted. The reason:',
    appealLost: 'Your complaint: the measure stands',
    appealLostText: 'Your complaint was decided by somebody else than the first time. The reason:',
    court: 'With this the complaint has ended here. You can have the measure reviewed by a court.',
    account: 'See my account',
    because: 'You have an account here.',
    imprint: 'Imprint',
  },
};

const foot = (reader: Reader) => ({
  why: TEXTS[reader.language].because,
  links: [{ label: TEXTS[reader.language].imprint, href: pageFor(reader, '/impressum') }],
});
const ownPage = (reader: Reader) => pageFor(reader, '/konto/massnahme');

/** What was decided about an account, why, on what ground, and the way out. */
export function sanctionLetter(told: SanctionTold, reader: DatedReader): Letter {
  const texts = TEXTS[reader.language];
  const { kind, until, reason, ground, facts } = told;
  const day = until ? spokenDay(until, reader.now, reader.language) : '';
  return letter({
    kind: 'sanctionLetter',
    locale: reader.language,
    subject: texts.subject[kind](day),
    paragraphs: [
      texts.lead[kind],
      ...(kind === 'warning' ? [] : [texts.stays]),
      texts.why,
      { said: reason },
    ],
    facts: [
      { label: texts.facts, value: facts, said: true },
      { label: texts.ground, value: ground, said: true },
    ],
    button: { label: texts.button, href: ownPage(reader) },
    closing: [texts.appeal, texts.human],
    ...foot(reader),
  });
}

/** A suspension is over. */
export function sanctionEndLetter(reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'sanctionEndLetter',
    locale: reader.language,
    subject: texts.ended,
    paragraphs: [texts.endedText],
    button: { label: texts.home, href: pageFor(reader, '/ideen') },
    ...foot(reader),
  });
}

function stillRestricted(still: StillRestricted | null, reader: DatedReader): string[] {
  const texts = TEXTS[reader.language];
  if (!still) return [];
  const { until } = still;
  return [until ? texts.stillUntil(spokenDay(until, reader.now, reader.language)) : texts.still];
}

/** It was taken back before its end. */
export function sanctionLiftedLetter(
  kind: SanctionKind,
  reason: string,
  reader: DatedReader,
  still: StillRestricted | null,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'sanctionLiftedLetter',
    locale: reader.language,
    subject: still && kind !== 'warning' ? texts.liftedOne : texts.lifted[kind],
    paragraphs: [texts.why, { said: reason }, ...stillRestricted(still, reader)],
    button: { label: texts.account, href: ownPage(reader) },
    ...foot(reader),
  });
}

/** What somebody else decided about an appeal. */
export function sanctionAppealLetter(
  success: boolean,
  answer: string,
  reader: DatedReader,
  still: StillRestricted | null,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'sanctionAppealLetter',
    locale: reader.language,
    subject: success ? texts.appealWon : texts.appealLost,
    paragraphs: [
      success ? texts.appealWonText : texts.appealLostText,
      { said: answer },
      ...stillRestricted(still, reader),
    ],
    button: { label: texts.account, href: ownPage(reader) },
    closing: success ? [texts.human] : [texts.court, texts.human],
    ...foot(reader),
  });
}
