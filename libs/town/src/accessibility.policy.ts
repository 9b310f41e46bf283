import { createHash } from 'node:crypto';
import type { Day } from '@ein/platform';

/** Key of the setting. */
export const ACCESSIBILITY = 'accessibility';

export const STATUSES = ['full', 'partial', 'none'] as const;
export const GAP_REASONS = ['not_yet', 'burden', 'exempt'] as const;
export const METHODS = ['self', 'external'] as const;

export interface AccessibilityGap {
  what: string;
  /** Not repaired yet, a disproportionate burden, or not covered by the law. */
  reason: (typeof GAP_REASONS)[number];
  why: string;
  alternative: string | null;
}

export interface AccessibilityStatement {
  status: (typeof STATUSES)[number];
  gaps: AccessibilityGap[];
  method: (typeof METHODS)[number];
  assessedBy: string;
  assessedOn: Day;
  reviewedOn: Day;
  email: string;
  phone: string | null;
  answerDays: number;
  arbitrationName: string;
  arbitrationUrl: string;
  arbitrationContact: string | null;
  demo: boolean;
}

/** Of facts as the database gives them: others have another. */
export const versionOf = (facts: AccessibilityStatement): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);

const WORDS = {
  de: {
    status: 'Wie barrierefrei ist die Seite',
    scope: (url: string) =>
      `Diese Erklärung gilt für ${url}. Grundlage sind die §§ 9 bis 9e NBGG, gemessen wird an EN 301 549 V3.2.1 (WCAG 2.1, Stufe AA).`,
    full: 'Die Seite erfüllt die Anforderungen vollständig.',
    partial: 'Die Seite erfüllt die Anforderungen teilweise. Was fehlt, steht hier.',
    none: 'Die Seite erfüllt die Anforderungen nicht. Was fehlt, steht hier.',
    gaps: 'Was nicht geht, und warum',
    instead: 'Stattdessen geht',
    not_yet: 'noch nicht behoben',
    burden: 'unverhältnismäßige Belastung',
    exempt: 'vom Gesetz nicht erfasst',
    method: 'Wie geprüft wurde',
    self: (who: string, day: string) => `Selbst geprüft von ${who} am ${day}.`,
    external: (who: string, day: string) => `Von außen geprüft durch ${who} am ${day}.`,
    reviewed: (day: string) => `Die Erklärung wurde zuletzt am ${day} durchgesehen.`,
    contact: 'Eine Barriere melden',
    form: (days: number) =>
      `Am einfachsten mit dem [Formular „Barriere melden“](/barriere-melden). Du kannst auch nach den Gründen fragen oder Inhalte in einer Form verlangen, die für dich passt. Wir antworten in höchstens ${days} Tagen.`,
    mail: 'E-Mail',
    phone: 'Telefon',
    arbitration: 'Wenn unsere Antwort nicht hilft',
    way: (name: string, url: string) =>
      `Dann kannst du dich an die Schlichtungsstelle nach § 9d NBGG wenden: [${name}](${url}). Das Verfahren kostet nichts, du brauchst keinen Anwalt.`,
  },
  en: {
    status: 'How accessible the site is',
    scope: (url: string) =>
      `This statement is for ${url}. It rests on §§ 9 to 9e NBGG, measured by EN 301 549 V3.2.1 (WCAG 2.1, level AA).`,
    full: 'The site meets all requirements.',
    partial: 'The site meets the requirements in part. What is missing stands here.',
    none: 'The site does not meet the requirements. What is missing stands here.',
    gaps: 'What does not work, and why',
    instead: 'What works instead',
    not_yet: 'not mended yet',
    burden: 'disproportionate burden',
    exempt: 'not covered by the law',
    method: 'How it was checked',
    self: (who: string, day: string) => `Checked by ourselves (${who}) on ${day}.`,
    external: (who: string, day: string) => `Checked from outside by ${who} on ${day}.`,
    reviewed: (day: string) => `The statement was last reviewed on ${day}.`,
    contact: 'Report a barrier',
    form: (days: number) =>
      `Best with the [form "Report a barrier"](/en/barriere-melden). You can also ask for the reasons, or for content in a form that works for you. We answer within ${days} days.`,
    mail: 'E-mail',
    phone: 'Telephone',
    arbitration: 'If our answer does not help',
    way: (name: string, url: string) =>
      `Then you can turn to the arbitration body under § 9d NBGG: [${name}](${url}). It costs nothing, and you need no lawyer.`,
  },
} as const;

/** The statement as a text in Markdown, with all that § 9b NBGG and the model statement of the EU (Decision 2018/1523) ask for. */
export function statementText(
  facts: AccessibilityStatement,
  language: 'de' | 'en',
  site: string,
): string {
  const words = WORDS[language];
  const day = (iso: Day) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${iso}T00:00:00Z`));
  return [
    words.scope(site),
    `## ${words.status}`,
    words[facts.status],
    ...(facts.gaps.length ? [`## ${words.gaps}`, gapList(facts.gaps, language)] : []),
    `## ${words.method}`,
    `${words[facts.method](facts.assessedBy, day(facts.assessedOn))} ${words.reviewed(day(facts.reviewedOn))}`,
    `## ${words.contact}`,
    words.form(facts.answerDays),
    [
      `- ${words.mail}: ${facts.email}`,
      ...(facts.phone ? [`- ${words.phone}: ${facts.phone}`] : []),
    ].join('\n'),
    `## ${words.arbitration}`,
    words.way(facts.arbitrationName, facts.arbitrationUrl),
    ...(facts.arbitrationContact ? [facts.arbitrationContact.replaceAll('\n', '\\\n')] : []),
  ].join('\n\n');
}

/** A list and no table: three columns of sentences cannot be read on a phone. */
function gapList(gaps: readonly AccessibilityGap[], language: 'de' | 'en'): string {
  const words = WORDS[language];
  return gaps
    .map(({ what, reason, why, alternative }) =>
      [
        `- **${what}** – ${words[reason]}: ${why}`,
        ...(alternative ? [`  ${words.instead}: ${alternative}`] : []),
      ].join('\\\n'),
    )
    .join('\n');
}
