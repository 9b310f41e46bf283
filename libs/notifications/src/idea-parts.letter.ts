import { type LetterLink, pageFor, type Reader } from '@ein/mail';
import { type Language, slugOf } from '@ein/platform';
import type { IdeaTold } from './notification.repository.js';
import type { ToldReason } from './told-kind.type.js';

/** `code`: somebody without an account, by number and code. */
export type LetterReason = ToldReason | 'code';

const TEXTS: Record<
  Language,
  {
    kicker: (number: number, place: string | null) => string;
    ties: Record<LetterReason, (number: number) => string>;
    stopIdea: string;
    stopSubscription: string;
    see: string;
    settings: string;
    imprint: string;
  }
> = {
  de: {
    kicker: (number, place) => `Idee ${number} · ${place ?? 'ganze Stadt'}`,
    ties: {
      code: (number) => `Du hast mit Nummer und Code um Bescheid zu Idee ${number} gebeten.`,
      author: (number) => `Du hast Idee ${number} eingereicht.`,
      voter: (number) => `Du unterstützt Idee ${number}.`,
      commenter: (number) => `Du hast zu Idee ${number} geschrieben.`,
      choice: (number) => `Du folgst Idee ${number}.`,
      subscription: (number) => `Idee ${number} passt zu etwas, das du abonniert hast.`,
    },
    stopIdea: 'Dieser Idee nicht mehr folgen',
    stopSubscription: 'Dieses Abo beenden',
    see: 'Idee ansehen',
    settings: 'Alle Einstellungen',
    imprint: 'Impressum',
  },
  en: {
    kicker: (number, place) => `Idea ${number} · ${place ?? 'whole town'}`,
    ties: {
      code: (number) => `You asked with number and code to hear about idea ${number}.`,
      author: (number) => `You submitted idea ${number}.`,
      voter: (number) => `You support idea ${number}.`,
      commenter: (number) => `You contributed to idea ${number}.`,
      choice: (number) => `You follow idea ${number}.`,
      subscription: (number) => `Idea ${number} fits something that you subscribed to.`,
    },
    stopIdea: 'Stop following this idea',
    stopSubscription: 'End this subscription',
    see: 'See the idea',
    settings: 'All settings',
    imprint: 'Imprint',
  },
};

export const addressOf = (idea: Pick<IdeaTold, 'number' | 'title'>, reader: Reader): string =>
  pageFor(reader, `/ideen/${idea.number}/${slugOf(idea.title)}`);

export const kickerOf = (
  { number, placeName }: Pick<IdeaTold, 'number' | 'placeName'>,
  { language }: Reader,
): string => TEXTS[language].kicker(number, placeName);

/** Why somebody is told of an idea, in one sentence. */
export const tieTo = (
  { number }: Pick<IdeaTold, 'number'>,
  reason: LetterReason,
  { language }: Reader,
): string => TEXTS[language].ties[reason](number);

export const stopIdea = ({ language }: Reader): string => TEXTS[language].stopIdea;

export const stopSubscription = ({ language }: Reader): string => TEXTS[language].stopSubscription;

/** The button that leads to the idea. */
export const seeIdea = (idea: IdeaTold, reader: Reader): LetterLink => ({
  label: TEXTS[reader.language].see,
  href: addressOf(idea, reader),
});

/** The links at the foot of a mail; whoever has no account has no settings. */
export function footLinks(reader: Reader, account = true): LetterLink[] {
  const texts = TEXTS[reader.language];
  return [
    ...(account ? [{ label: texts.settings, href: pageFor(reader, '/konto/mitteilungen') }] : []),
    { label: texts.imprint, href: pageFor(reader, '/impressum') },
  ];
}

/** What a mail about one idea says of itself, and how it is stopped. */
export const followed = (idea: IdeaTold, reason: LetterReason, reader: Reader) => ({
  locale: reader.language,
  kicker: kickerOf(idea, reader),
  why: tieTo(idea, reason, reader),
  stop: stopIdea(reader),
  links: footLinks(reader, reason !== 'code'),
});
