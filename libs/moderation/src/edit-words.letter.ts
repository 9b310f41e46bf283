import type { EditAccepted } from '@ein/editing';
import type { Language } from '@ein/platform';
import type { Wording } from './decision-words.letter.js';

interface EditWords {
  /** What becomes of an edit that is let through, as its author reads it. */
  becomes: (accepted: EditAccepted) => string[];
  checked: (idea: string, lapses: boolean) => Omit<Wording, 'paragraphs'> & { first: string };
  appealWon: (idea: string) => Omit<Wording, 'paragraphs'> & { first: string };
}

/** What is said of an edit that is let through, at once or after an appeal. */
const EDIT_WORDS: Record<Language, EditWords> = {
  de: {
    becomes: ({ outcome, why }) =>
      ({
        stays: ['Alle lesen deine Änderung. Der Text davor steht im Verlauf.'],
        comes: ['Alle lesen jetzt den neuen Text. Der alte steht im Verlauf.'],
        asks: [
          'Der neue Text sagt etwas anderes. Deshalb fragen wir jetzt alle, die deine Idee unterstützen. Bis dahin gilt der alte Text.',
        ],
        lapses: [
          why === 'answered'
            ? 'Sie gilt trotzdem nicht: Die Stadt hat deine Idee inzwischen beantwortet, so wie sie dort steht. Für etwas anderes reiche eine neue Idee ein.'
            : 'Sie gilt trotzdem nicht: Die Unterstützung ist inzwischen abgeschlossen, und der Text, den Menschen unterstützt haben, bleibt. Für etwas anderes reiche eine neue Idee ein.',
        ],
        overtaken: [
          'Du hast inzwischen eine neuere Fassung geschrieben. Sie bleibt, wie sie ist, und geht ihren Weg.',
          'Die frühere steht hier noch einmal. Willst du lieber sie, dann schlage sie auf der Seite deiner Idee noch einmal vor.',
        ],
      })[outcome],
    checked: (idea, lapses) => ({
      subject: `Deine Änderung an ${idea} ${lapses ? 'gilt nicht' : 'ist geprüft'}`,
      first: 'Wir haben deine Änderung geprüft. Sie hält die Spielregeln ein.',
      button: 'Idee ansehen',
      closing: [],
    }),
    appealWon: (idea) => ({
      subject: `Deine Beschwerde zu ${idea} hatte Erfolg`,
      first: 'Deine Änderung ist nicht mehr abgelehnt.',
      button: 'Idee ansehen',
      closing: [],
    }),
  },
  en: {
    becomes: ({ outcome, why }) =>
      ({
        stays: ['Everyone reads your edit. The text before it is in the history.'],
        comes: ['Everyone now reads the new text. The old one is in the history.'],
        asks: [
          'The new text says something else. So we now ask everyone who supports your idea. Until then the old text holds.',
        ],
        lapses: [
          why === 'answered'
            ? 'It does not hold all the same: the town has meanwhile answered your idea as it stands. For something else, submit a new idea.'
            : 'It does not hold all the same: supporting has closed meanwhile, and the text that people supported stays. For something else, submit a new idea.',
        ],
        overtaken: [
          'You have meanwhile written a newer version. It stays as it is and goes its way.',
          'The earlier one stands here once more. If you prefer it, suggest it again on the page of your idea.',
        ],
      })[outcome],
    checked: (idea, lapses) => ({
      subject: `Your edit of ${idea} ${lapses ? 'does not hold' : 'has been checked'}`,
      first: 'We have checked your edit. It keeps to the rules.',
      button: 'See the idea',
      closing: [],
    }),
    appealWon: (idea) => ({
      subject: `Your complaint about ${idea} was successful`,
      first: 'Your edit is no longer refused.',
      button: 'See the idea',
      closing: [],
    }),
  },
};

export function editLetThrough(
  language: Language,
  idea: string,
  accepted: EditAccepted,
  afterAppeal: boolean,
): Wording {
  const words = EDIT_WORDS[language];
  const { first, ...rest } = afterAppeal
    ? words.appealWon(idea)
    : words.checked(idea, accepted.outcome === 'lapses');
  return { ...rest, paragraphs: [first, ...words.becomes(accepted)] };
}
