import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import { spokenDay } from '@ein/answers';
import type { Language } from '@ein/platform';
import { followed, seeIdea } from './idea-parts.letter.js';
import type { IdeaTold } from './notification.repository.js';

/** A new text beside the idea's own, as it is told. */
export interface ProposalTold {
  title: string;
  note: string | null;
  until: Date;
}

export interface WithdrawalTold {
  reason: 'settled' | 'better_idea' | 'other_view' | 'other';
  text: string | null;
}

const TEXTS = {
  de: {
    question: 'Unterstützt du auch die neue Fassung?',
    wants: (title: string) =>
      `Du unterstützt „${title}“. Wer die Idee geschrieben hat, will jetzt etwas anderes vorschlagen.`,
    until: (day: string) =>
      `Bis zum ${day} gelten der alte Text und seine Zahl. Danach gilt der neue. Deine Unterstützung geht nur mit, wenn du Ja sagst.`,
    answerBy: 'Antworten bis',
    compare: 'Fassungen vergleichen und antworten',
    secret: 'Niemand außer dir erfährt deine Antwort.',
    settled: 'Die neue Fassung gilt',
    saidYes: 'Du hast Ja gesagt: Deine Unterstützung gilt jetzt für die neue Fassung.',
    stayed:
      'Deine Unterstützung ist beim alten Text geblieben. Er steht mit seiner Zahl im Verlauf.',
    stillCan: 'Willst du auch die neue Fassung unterstützen? Das geht auf der Seite der Idee.',
    wasAsked: (number: number) =>
      `Du hast Idee ${number} unterstützt, als wir nach der neuen Fassung gefragt haben.`,
    yours: 'Deine neue Fassung gilt',
    over: (before: number, now: number) =>
      `Die Zeit zum Antworten ist vorbei. Unterstützungen vorher: ${before}. Jetzt: ${now}.`,
    inHistory: 'Die alte Fassung steht mit ihrer Zahl im Verlauf.',
    lapsed: 'Die neue Fassung gilt nicht',
    yoursLapsed: 'Deine neue Fassung gilt nicht',
    supportStays: 'Deine Unterstützung bleibt',
    weAskedYou: 'Wir hatten dich gefragt, ob du auch eine neue Fassung unterstützt.',
    weAsked: 'Wir haben gefragt, wer auch deine neue Fassung unterstützt.',
    meanwhile: {
      answered: 'Inzwischen hat die Stadt die Idee beantwortet, so wie sie dort steht.',
      closed: 'Inzwischen ist die Unterstützung abgeschlossen.',
      taken_back: 'Wer die Idee geschrieben hat, hat die neue Fassung zurückgezogen.',
    },
    countsOn:
      'Deshalb gilt weiter der Text, den du unterstützt. Deine Unterstützung zählt wie bisher, was auch immer du geantwortet hast.',
    oldStays:
      'Deshalb bleibt der alte Text mit allen seinen Unterstützungen. Für etwas anderes kannst du eine neue Idee einreichen. Das war dein Vorschlag:',
    youWereAsked: (number: number) =>
      `Du unterstützt Idee ${number}, und wir hatten dich nach einer neuen Fassung gefragt.`,
    withdrawn: 'Zurückgezogen',
    isWithdrawn: 'Eine Idee ist zurückgezogen',
    gone: (title: string) => `„${title}“ ist zurückgezogen.`,
    stays: 'Sie bleibt mit allen Beiträgen lesbar. Unterstützen ist nicht mehr möglich.',
  },
  en: {
    question: 'Do you support the new version too?',
    wants: (title: string) =>
      `You support “${title}”. Its author now wants to suggest something else.`,
    until: (day: string) =>
      `Until ${day} the old text and its number of supports hold. After that the new one does. Your support only goes along if you say yes.`,
    answerBy: 'Answer by',
    compare: 'Compare the versions and answer',
    secret: 'Nobody but you will learn your answer.',
    settled: 'The new version holds',
    saidYes: 'You said yes: your support now counts for the new version.',
    stayed:
      'Your support has stayed with the old text. It is in the history, with its number of supports.',
    stillCan: 'Do you want to support the new version too? You can, on the page of the idea.',
    wasAsked: (number: number) =>
      `You supported idea ${number} when we asked about the new version.`,
    yours: 'Your new version holds',
    over: (before: number, now: number) =>
      `The time to answer is over. Supports before: ${before}. Now: ${now}.`,
    inHistory: 'The old version is in the history, with its number of supports.',
    lapsed: 'The new version does not hold',
    yoursLapsed: 'Your new version does not hold',
    supportStays: 'Your support stays',
    weAskedYou: 'We had asked you whether you support a new version too.',
    weAsked: 'We have asked who supports your new version too.',
    meanwhile: {
      answered: 'Meanwhile the town has answered the idea as it stands.',
      closed: 'Meanwhile supporting has closed.',
      taken_back: 'Its author has taken the new version back.',
    },
    countsOn:
      'So the text that you support still holds. Your support counts as before, whatever you answered.',
    oldStays:
      'So the old text stays, with all its supports. For something else you can submit a new idea. This was your suggestion:',
    youWereAsked: (number: number) =>
      `You support idea ${number}, and we had asked you about a new version.`,
    withdrawn: 'Withdrawn',
    isWithdrawn: 'An idea has been withdrawn',
    gone: (title: string) => `“${title}” has been withdrawn.`,
    stays: 'It stays readable with all its contributions. It takes no more support.',
  },
};

const REASONS: Record<Language, Record<WithdrawalTold['reason'], string>> = {
  de: {
    settled: 'Die Idee hat sich erledigt.',
    better_idea: 'Es gibt eine bessere Idee dazu.',
    other_view: 'Wer sie geschrieben hat, sieht es heute anders.',
    other: 'Der Grund steht unten.',
  },
  en: {
    settled: 'The idea is settled.',
    better_idea: 'There is a better idea for it.',
    other_view: 'Its author sees it differently today.',
    other: 'The reason is below.',
  },
};

/** To somebody who supports an idea: do you support its new text too? */
export function questionLetter(
  idea: IdeaTold,
  proposal: ProposalTold,
  reader: Reader & { now: Date },
): Letter {
  const texts = TEXTS[reader.language];
  const until = spokenDay(proposal.until, reader.now, reader.language);
  return letter({
    kind: 'questionLetter',
    ...followed(idea, 'voter', reader),
    subject: `${texts.question} ${idea.title}`,
    heading: texts.question,
    paragraphs: [texts.wants(idea.title), texts.until(until)],
    quote: { lead: proposal.title, text: proposal.note ?? '' },
    facts: [{ label: texts.answerBy, value: until }],
    button: {
      label: texts.compare,
      href: pageFor(reader, `/konto/neue-fassung/${idea.number}`),
    },
    closing: [texts.secret],
  });
}

/** To those who supported the text before: what became of their support. */
export function settledLetter(idea: IdeaTold, stays: boolean, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'settledLetter',
    ...followed(idea, 'voter', reader),
    subject: `${texts.settled}: ${idea.title}`,
    heading: texts.settled,
    paragraphs: stays ? [texts.saidYes] : [texts.stayed, texts.stillCan],
    button: seeIdea(idea, reader),
    why: texts.wasAsked(idea.number),
  });
}

/** To the author: how it ended. */
export function settledForAuthorLetter(
  idea: IdeaTold,
  { supporters, carried }: { supporters: number; carried: number },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'settledForAuthorLetter',
    ...followed(idea, 'author', reader),
    subject: `${texts.yours}: ${idea.title}`,
    heading: texts.yours,
    paragraphs: [texts.over(supporters, carried), texts.inHistory],
    button: seeIdea(idea, reader),
  });
}

/** What happened while people were asked. */
export type LapseTold = 'answered' | 'closed' | 'taken_back';

/** To those who were asked: the question has ended without a result. */
export function lapsedLetter(idea: IdeaTold, why: LapseTold, reader: Reader): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'lapsedLetter',
    ...followed(idea, 'voter', reader),
    subject: `${texts.supportStays}: ${idea.title}`,
    heading: texts.lapsed,
    paragraphs: [`${texts.weAskedYou} ${texts.meanwhile[why]}`, texts.countsOn],
    button: seeIdea(idea, reader),
    why: texts.youWereAsked(idea.number),
  });
}

/** To the author: the text that people supported stays, and here is the one that did not come. */
export function lapsedForAuthorLetter(
  idea: IdeaTold,
  proposal: { title: string; body: string },
  why: LapseTold,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'lapsedForAuthorLetter',
    ...followed(idea, 'author', reader),
    subject: `${texts.yoursLapsed}: ${idea.title}`,
    heading: texts.yoursLapsed,
    paragraphs: [`${texts.weAsked} ${texts.meanwhile[why]}`, texts.oldStays],
    quote: { lead: proposal.title, text: proposal.body },
    button: seeIdea(idea, reader),
  });
}

/** To somebody who supports an idea that was withdrawn. */
export function withdrawnLetter(
  idea: IdeaTold,
  { reason, text }: WithdrawalTold,
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'withdrawnLetter',
    ...followed(idea, 'voter', reader),
    subject: `${texts.withdrawn}: ${idea.title}`,
    heading: texts.isWithdrawn,
    paragraphs: [`${texts.gone(idea.title)} ${REASONS[reader.language][reason]}`, texts.stays],
    ...(text && { quote: { text } }),
    button: seeIdea(idea, reader),
  });
}
