import type { Language } from '@ein/platform';
import type { Wording } from './decision-words.letter.js';
import { APPEAL_MONTHS } from './moderation.policy.js';

/** What became of a comment that was checked before it appeared. */
export type CheckedComment = 'published' | 'refused' | 'appeal_won';

const WORDS: Record<Language, Record<CheckedComment, (number: number) => Wording>> = {
  de: {
    published: (number) => ({
      subject: `Dein Beitrag zu Idee ${number} ist veröffentlicht`,
      paragraphs: ['Wir haben deinen Beitrag geprüft. Alle können ihn jetzt lesen.'],
      button: 'Beitrag ansehen',
      closing: [],
    }),
    refused: (number) => ({
      subject: `Dein Beitrag zu Idee ${number} ist nicht veröffentlicht`,
      paragraphs: ['Wir haben deinen Beitrag geprüft und so entschieden:'],
      button: 'Entscheidung ansehen oder beschweren',
      closing: [
        `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes. Du kannst auch einen neuen Beitrag schreiben.`,
      ],
    }),
    appeal_won: (number) => ({
      subject: `Deine Beschwerde zu Idee ${number} hatte Erfolg`,
      paragraphs: ['Dein Beitrag ist jetzt für alle zu sehen.'],
      button: 'Beitrag ansehen',
      closing: [],
    }),
  },
  en: {
    published: (number) => ({
      subject: `Your contribution to idea ${number} is published`,
      paragraphs: ['We have checked your contribution. Everyone can now read it.'],
      button: 'See the contribution',
      closing: [],
    }),
    refused: (number) => ({
      subject: `Your contribution to idea ${number} is not published`,
      paragraphs: ['We have checked your contribution and decided as follows:'],
      button: 'See the decision or complain',
      closing: [
        `You can complain within ${APPEAL_MONTHS} months. Then somebody else decides. You can also write a new contribution.`,
      ],
    }),
    appeal_won: (number) => ({
      subject: `Your complaint about idea ${number} was successful`,
      paragraphs: ['Your contribution can now be seen by everyone.'],
      button: 'See the contribution',
      closing: [],
    }),
  },
};

/** What the author of such a comment reads. */
export const commentChecked = (
  language: Language,
  number: number,
  became: CheckedComment,
): Wording => WORDS[language][became](number);
