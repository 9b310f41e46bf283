import type { Language } from '@ein/platform';
import type { DecisionAction } from './decision.type.js';
import { APPEAL_MONTHS } from './moderation.policy.js';

/** What an author reads about a decision: what happened, what follows, and the way out. */
export interface Wording {
  subject: string;
  paragraphs: string[];
  button: string;
  closing: string[];
}

/** What it is about, as a sentence begins with it; the idea's name; and whether a comment under it is meant. */
export interface About {
  thing: string;
  idea: string;
  isComment: boolean;
}

/** What goes back to its author has a letter of its own. */
export type DecidedAction = Exclude<DecisionAction, 'return'>;

export interface Words {
  idea: (number: number) => string;
  ideaOf: (number: number) => string;
  commentOn: (number: number) => string;
  yourComment: string;
  yourPhoto: string;
  ground: string;
  whyIdea: string;
  whyComment: string;
  imprint: string;
  /** About an edit that was refused: did everybody read it already? */
  editRefused: (idea: string, shown: boolean) => Wording;
  /** An appeal against the removal of a photo had success. */
  photoAppealWon: (idea: string) => Wording;
  /** An appeal against a merge had success. */
  mergeAppealWon: (idea: string) => Wording;
  decided: Record<DecidedAction, (about: About) => Wording>;
}

/** What is said of a decision, in both languages. */
export const DECISION_WORDS: Record<Language, Words> = {
  de: {
    idea: (number) => `Idee ${number}`,
    ideaOf: (number) => `Deine Idee ${number}`,
    commentOn: (number) => `Dein Beitrag zu Idee ${number}`,
    yourComment: 'Dein Beitrag',
    yourPhoto: 'Das Foto',
    ground: 'Grundlage',
    whyIdea: 'Du hast diese Idee eingereicht.',
    whyComment: 'Du hast diesen Beitrag geschrieben.',
    imprint: 'Impressum',
    editRefused: (idea, shown) => ({
      subject: `Deine Änderung an ${idea} ist ${shown ? 'zurückgenommen' : 'nicht veröffentlicht'}`,
      paragraphs: [
        shown
          ? 'Wir haben deine Änderung geprüft. Es gilt wieder der Text davor:'
          : 'Wir haben deine Änderung geprüft. Der Text bleibt, wie er war:',
      ],
      button: 'Entscheidung ansehen oder beschweren',
      closing: [
        `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes. Du kannst den Text auch anders ändern.`,
      ],
    }),
    photoAppealWon: (idea) => ({
      subject: `Deine Beschwerde zu ${idea} hatte Erfolg`,
      paragraphs: [
        'Das Foto hätte nicht entfernt werden sollen. An deiner Idee steht nicht mehr, dass eines entfernt ist.',
        'Seine Dateien haben wir beim Entfernen gelöscht. Zurückholen können wir sie nicht.',
      ],
      button: 'Idee ansehen',
      closing: [],
    }),
    mergeAppealWon: (idea) => ({
      subject: `Deine Beschwerde zu ${idea} hatte Erfolg`,
      paragraphs: [
        'Deine Idee steht wieder für sich, mit allen ihren Unterstützungen und Beiträgen. Man kann sie wieder unterstützen und besprechen.',
      ],
      button: 'Idee ansehen',
      closing: [],
    }),
    decided: {
      merge: ({ thing }) => ({
        subject: `${thing} ist mit einer anderen verbunden`,
        paragraphs: [
          'Zwei Ideen wollen dasselbe. Deine bleibt mit ihren Beiträgen lesbar. Unterstützen und schreiben kann man jetzt bei der anderen, und wer deine unterstützt, zählt dort mit. Der Grund:',
        ],
        button: 'Entscheidung ansehen oder beschweren',
        closing: [
          `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes.`,
          'Entschieden hat ein Mensch, kein Programm.',
        ],
      }),
      remove_photo: ({ idea }) => ({
        subject: `Ein Foto deiner ${idea} ist entfernt`,
        paragraphs: [
          'Wir haben ein Foto an deiner Idee entfernt und seine Dateien gelöscht. Die Idee selbst bleibt, wie sie ist. Der Grund:',
        ],
        button: 'Entscheidung ansehen oder beschweren',
        closing: [
          `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes.`,
        ],
      }),
      publish: ({ thing }) => ({
        subject: `${thing} ist veröffentlicht`,
        paragraphs: [
          'Alle können sie jetzt lesen, unterstützen und besprechen. Wenn sich etwas tut, bekommst du Bescheid.',
        ],
        button: 'Idee ansehen',
        closing: [],
      }),
      refuse: ({ thing }) => ({
        subject: `${thing} ist nicht veröffentlicht`,
        paragraphs: ['Wir haben deine Idee geprüft und so entschieden:'],
        button: 'Entscheidung ansehen oder beschweren',
        closing: [
          `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes. Du kannst deine Idee auch ändern und neu einreichen.`,
        ],
      }),
      hide: ({ thing }) => ({
        subject: `${thing} ist ausgeblendet`,
        paragraphs: [
          'Wir zeigen den Text nicht mehr. Sichtbar bleibt nur, dass hier etwas stand und auf welcher Grundlage es entfernt ist.',
        ],
        button: 'Entscheidung ansehen oder beschweren',
        closing: [
          `Du kannst dich innerhalb von ${APPEAL_MONTHS} Monaten beschweren. Dann entscheidet jemand anderes.`,
        ],
      }),
      keep: ({ thing }) => ({
        subject: `${thing} bleibt stehen`,
        paragraphs: ['Jemand hatte den Text gemeldet. Wir haben ihn geprüft, er bleibt stehen.'],
        button: 'Idee ansehen',
        closing: [],
      }),
      uphold: ({ idea }) => ({
        subject: `Deine Beschwerde zu ${idea}: Die Entscheidung bleibt`,
        paragraphs: [
          'Über deine Beschwerde hat jemand anderes entschieden als beim ersten Mal. Der Grund:',
        ],
        button: 'Entscheidung ansehen',
        closing: ['Damit ist die Beschwerde hier beendet.'],
      }),
      overturn: ({ idea, isComment }) => ({
        subject: `Deine Beschwerde zu ${idea} hatte Erfolg`,
        paragraphs: [
          isComment
            ? 'Dein Beitrag ist wieder zu sehen.'
            : 'Deine Idee ist jetzt für alle zu sehen.',
        ],
        button: 'Idee ansehen',
        closing: [],
      }),
    },
  },
  en: {
    idea: (number) => `idea ${number}`,
    ideaOf: (number) => `Your idea ${number}`,
    commentOn: (number) => `Your contribution to idea ${number}`,
    yourComment: 'Your contribution',
    yourPhoto: 'The photo',
    ground: 'Ground',
    whyIdea: 'You submitted this idea.',
    whyComment: 'You wrote this contribution.',
    imprint: 'Imprint',
    editRefused: (idea, shown) => ({
      subject: `Your edit of ${idea} ${shown ? 'has been taken back' : 'is not published'}`,
      paragraphs: [
        shown
          ? 'We have checked your edit. The text before it holds again:'
          : 'We have checked your edit. The text stays as it was:',
      ],
      button: 'See the decision or complain',
      closing: [
        `You can complain within ${APPEAL_MONTHS} months. Then somebody else decides. You can also change the text in another way.`,
      ],
    }),
    photoAppealWon: (idea) => ({
      subject: `Your complaint about ${idea} was successful`,
      paragraphs: [
        'The photo should not have been removed. Your idea no longer says that one was.',
        'We deleted its files when it was removed. We cannot bring them back.',
      ],
      button: 'See the idea',
      closing: [],
    }),
    mergeAppealWon: (idea) => ({
      subject: `Your complaint about ${idea} was successful`,
      paragraphs: [
        'Your idea stands on its own again, with all its supports and contributions. It can be supported and discussed again.',
      ],
      button: 'See the idea',
      closing: [],
    }),
    decided: {
      merge: ({ thing }) => ({
        subject: `${thing} is linked with another one`,
        paragraphs: [
          'Two ideas want the same. Yours stays readable with its contributions. People can now support and write with the other one, and whoever supports yours counts there too. The reason:',
        ],
        button: 'See the decision or complain',
        closing: [
          `You can complain within ${APPEAL_MONTHS} months. Then somebody else decides.`,
          'A human decided, not a program.',
        ],
      }),
      remove_photo: ({ idea }) => ({
        subject: `A photo of your ${idea} has been removed`,
        paragraphs: [
          'We have removed a photo from your idea and deleted its files. The idea itself stays as it is. The reason:',
        ],
        button: 'See the decision or complain',
        closing: [`You can complain within ${APPEAL_MONTHS} months. Then somebody else decides.`],
      }),
      publish: ({ thing }) => ({
        subject: `${thing} is published`,
        paragraphs: [
          'Everyone can now read, support and discuss it. When something happens, you will hear of it.',
        ],
        button: 'See the idea',
        closing: [],
      }),
      refuse: ({ thing }) => ({
        subject: `${thing} is not published`,
        paragraphs: ['We have checked your idea and decided as follows:'],
        button: 'See the decision or complain',
        closing: [
          `You can complain within ${APPEAL_MONTHS} months. Then somebody else decides. You can also change your idea and submit it again.`,
        ],
      }),
      hide: ({ thing }) => ({
        subject: `${thing} is hidden`,
        paragraphs: [
          'We no longer show the text. All that can be seen is that something stood here and by which rule it was removed.',
        ],
        button: 'See the decision or complain',
        closing: [`You can complain within ${APPEAL_MONTHS} months. Then somebody else decides.`],
      }),
      keep: ({ thing }) => ({
        subject: `${thing} stays`,
        paragraphs: ['Somebody had reported the text. We have checked it, and it stays.'],
        button: 'See the idea',
        closing: [],
      }),
      uphold: ({ idea }) => ({
        subject: `Your complaint about ${idea}: the decision stands`,
        paragraphs: [
          'Your complaint was decided by somebody else than the first time. The reason:',
        ],
        button: 'See the decision',
        closing: ['With this the complaint has ended here.'],
      }),
      overturn: ({ idea, isComment }) => ({
        subject: `Your complaint about ${idea} was successful`,
        paragraphs: [
          isComment
            ? 'Your contribution can be seen again.'
            : 'Your idea can now be seen by everyone.',
        ],
        button: 'See the idea',
        closing: [],
      }),
    },
  },
};
