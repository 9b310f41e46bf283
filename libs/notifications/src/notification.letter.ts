import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import { spokenDay, spokenMeeting, wordFor } from '@ein/answers';
import {
  followed,
  footLinks,
  kickerOf,
  type LetterReason,
  seeIdea,
  tieTo,
} from './idea-parts.letter.js';
import type { AnswerTold, IdeaTold, StepTold } from './notification.repository.js';

const TEXTS = {
  de: {
    received: (number: number) => `Deine Idee ist angekommen: Nummer ${number}`,
    hasNumber: (number: number) =>
      `Deine Idee hat die Nummer ${number}. Damit findest du sie immer wieder.`,
    checked:
      'Als Nächstes prüft die Moderation, ob sie zu den Spielregeln passt. Danach bekommst du wieder eine E-Mail.',
    number: 'Nummer',
    code: 'Code',
    track: (url: string) =>
      `Mit Nummer und Code sehen auch Menschen ohne Konto unter ${url}, wie weit die Idee ist.`,
    myIdeas: 'Meine Ideen ansehen',
    once: 'Diese Bestätigung kommt einmal.',
    answered: 'Die Stadt hat geantwortet',
    answeredAuthor: 'Die Stadt hat auf deine Idee geantwortet',
    answer: (title: string) =>
      `Zu der Idee „${title}“ liegt eine Antwort vor. Hier ist sie im Wortlaut:`,
    answerAuthor: (title: string) =>
      `Zu deiner Idee „${title}“ liegt eine Antwort vor. Hier ist sie im Wortlaut:`,
    state: 'Stand',
    next: 'Als Nächstes',
    seeAnswer: 'Antwort ansehen',
    office: 'Zuständig',
    forwardedTo: 'Weitergegeben an',
    committee: 'Ausschuss',
    meeting: 'Termin',
    due: 'Antwort bis',
    moved: (word: string) => `Neuer Stand „${word}“`,
    newState: (word: string) => `Neuer Stand: ${word}`,
    step: (title: string) => `Die Idee „${title}“ ist einen Schritt weiter:`,
    stepAuthor: (title: string) => `Deine Idee „${title}“ ist einen Schritt weiter:`,
    withdrawn: 'Zurückgezogen',
    newText: 'Neue Fassung',
    isWithdrawn:
      'Wer die Idee geschrieben hat, hat sie zurückgezogen. Sie bleibt mit allen Beiträgen lesbar.',
    isChanged:
      'Wer die Idee geschrieben hat, schlägt jetzt etwas anderes vor. Beide Fassungen stehen im Verlauf.',
  },
  en: {
    received: (number: number) => `Your idea has arrived: number ${number}`,
    hasNumber: (number: number) =>
      `Your idea has the number ${number}. With it you will always find it again.`,
    checked:
      'Next, the moderators check whether it keeps to the rules. After that you will get another e-mail.',
    number: 'Number',
    code: 'Code',
    track: (url: string) =>
      `With number and code people without an account can also see at ${url} how far the idea has come.`,
    myIdeas: 'See my ideas',
    once: 'This confirmation comes once.',
    answered: 'The town has answered',
    answeredAuthor: 'The town has answered your idea',
    answer: (title: string) =>
      `There is an answer to the idea “${title}”. Here it is, word for word in German:`,
    answerAuthor: (title: string) =>
      `There is an answer to your idea “${title}”. Here it is, word for word in German:`,
    state: 'State',
    next: 'What comes next',
    seeAnswer: 'See the answer',
    office: 'In charge',
    forwardedTo: 'Passed on to',
    committee: 'Committee',
    meeting: 'Meeting',
    due: 'Answer by',
    moved: (word: string) => `New state “${word}”`,
    newState: (word: string) => `New state: ${word}`,
    step: (title: string) => `The idea “${title}” is one step further:`,
    stepAuthor: (title: string) => `Your idea “${title}” is one step further:`,
    withdrawn: 'Withdrawn',
    newText: 'New version',
    isWithdrawn: 'The author has withdrawn the idea. It stays readable with all its contributions.',
    isChanged:
      'The author now suggests something else. Both versions are in the history of the idea.',
  },
};

/** To the author: the idea has arrived and has its number. */
export function receivedLetter(idea: IdeaTold, code: string, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'receivedLetter',
    locale: reader.language,
    subject: texts.received(idea.number),
    kicker: kickerOf(idea, reader),
    paragraphs: [texts.hasNumber(idea.number), texts.checked],
    quote: { text: idea.title },
    facts: [
      { label: texts.number, value: String(idea.number) },
      { label: texts.code, value: code },
    ],
    closing: [texts.track(pageFor(reader, '/verfolgen'))],
    button: { label: texts.myIdeas, href: pageFor(reader, '/konto') },
    why: `${tieTo(idea, 'author', reader)} ${texts.once}`,
    links: footLinks(reader),
  });
}

/** To a follower: the town has answered, in its own words. */
export function answerLetter(
  idea: IdeaTold,
  answer: AnswerTold,
  reason: LetterReason,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  const isAuthor = reason === 'author';
  return letter({
    kind: 'answerLetter',
    ...followed(idea, reason, reader),
    subject: `${texts.answered}: ${idea.title}`,
    heading: isAuthor ? texts.answeredAuthor : texts.answered,
    paragraphs: [isAuthor ? texts.answerAuthor(idea.title) : texts.answer(idea.title)],
    quote: { town: true, lead: answer.keySentence, text: answer.body, source: answer.office },
    facts: [
      { label: texts.state, value: wordFor(idea.status, reader.language) },
      ...(answer.next ? [{ label: texts.next, value: answer.next, said: true }] : []),
    ],
    button: { ...seeIdea(idea, reader), label: texts.seeAnswer },
  });
}

/** What a step says beside its sentence. */
function factsOf(step: StepTold, now: Date, { language }: Reader) {
  const texts = TEXTS[language];
  const facts = [
    { label: texts.state, value: wordFor(step.to, language) },
    { label: texts.office, value: step.office, said: true },
    { label: texts.forwardedTo, value: step.forwardedTo, said: true },
    { label: texts.committee, value: step.committee, said: true },
    { label: texts.meeting, value: step.meetingAt && spokenMeeting(step.meetingAt, now, language) },
    { label: texts.due, value: step.dueOn && spokenDay(step.dueOn, now, language) },
  ];
  return facts.flatMap(({ value, ...fact }) => (value ? [{ ...fact, value }] : []));
}

/** To a follower: the idea has moved on. */
export function moveLetter(
  idea: IdeaTold,
  step: StepTold,
  reason: LetterReason,
  reader: Reader & { now: Date },
): Letter {
  const texts = TEXTS[reader.language];
  const word = wordFor(step.to, reader.language);
  return letter({
    kind: 'moveLetter',
    ...followed(idea, reason, reader),
    subject: `${texts.moved(word)}: ${idea.title}`,
    heading: texts.newState(word),
    paragraphs: [reason === 'author' ? texts.stepAuthor(idea.title) : texts.step(idea.title)],
    quote: { town: true, lead: step.sentence, text: step.reason ?? '' },
    facts: factsOf(step, reader.now, reader),
    button: seeIdea(idea, reader),
  });
}

/** To a follower who wants each change at once: another text, or the end by its author's wish. */
export function changeLetter(idea: IdeaTold, reason: LetterReason, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  const withdrawn = idea.visibility === 'withdrawn';
  return letter({
    kind: 'changeLetter',
    ...followed(idea, reason, reader),
    subject: `${withdrawn ? texts.withdrawn : texts.newText}: ${idea.title}`,
    paragraphs: [withdrawn ? texts.isWithdrawn : texts.isChanged],
    button: seeIdea(idea, reader),
  });
}
