import { spokenDay } from '@ein/answers';
import { letter, type Letter, pageFor, type Reader } from '@ein/mail';
import { footLinks, stopSubscription } from './idea-parts.letter.js';
import type { ProjectMoment } from './project-moment.repository.js';

/** What the letter says of it. */
export type MomentTold = Pick<
  ProjectMoment,
  'moment' | 'projectName' | 'slug' | 'phaseName' | 'until'
>;

const TEXTS = {
  de: {
    opens: (phase: string) => `Jetzt offen: ${phase}`,
    opened: (phase: string, day: string) => `Die Phase „${phase}“ hat begonnen. Sie läuft ${day}.`,
    closes: (phase: string) => `Bald zu Ende: ${phase}`,
    closing: (phase: string, day: string) =>
      `Die Phase „${phase}“ läuft noch ${day}. Danach nehmen wir in ihr nichts mehr an.`,
    until: (day: string) => `bis zum ${day}`,
    result: 'Das Ergebnis ist da',
    published: 'Die Stadt hat das Ergebnis veröffentlicht, mit den Gründen für jede Idee.',
    name: 'Projekt',
    project: 'Projekt ansehen',
    toResult: 'Ergebnis ansehen',
    why: (name: string) => `Du folgst dem Projekt „${name}“.`,
  },
  en: {
    opens: (phase: string) => `Open now: ${phase}`,
    opened: (phase: string, day: string) => `The phase “${phase}” has begun. It runs ${day}.`,
    closes: (phase: string) => `Closes soon: ${phase}`,
    closing: (phase: string, day: string) =>
      `The phase “${phase}” runs ${day}. After that we take nothing more in it.`,
    until: (day: string) => `until ${day}`,
    result: 'The result is here',
    published: 'The town has published the result, with the reasons for each idea.',
    name: 'Project',
    project: 'See the project',
    toResult: 'See the result',
    why: (name: string) => `You follow the project “${name}”.`,
  },
};

/** To who follows a project: a phase opens, soon closes, or the result is published. */
export function projectMomentLetter(told: MomentTold, reader: Reader & { now: Date }): Letter {
  const texts = TEXTS[reader.language];
  const { subject, said, page, button } = wordsOf(told, reader);
  return letter({
    kind: 'projectMomentLetter',
    locale: reader.language,
    subject: `${subject} – ${told.projectName}`,
    heading: subject,
    paragraphs: [said],
    facts: [{ label: texts.name, value: told.projectName, said: true }],
    button: { label: button, href: pageFor(reader, page) },
    why: texts.why(told.projectName),
    stop: stopSubscription(reader),
    links: footLinks(reader),
  });
}

function wordsOf(
  { moment, slug, phaseName, until }: MomentTold,
  { language, now }: Reader & { now: Date },
) {
  const texts = TEXTS[language];
  const page = `/projekte/${slug}`;
  if (moment === 'result')
    return {
      ...{ subject: texts.result, said: texts.published },
      ...{ page: `${page}/ergebnis`, button: texts.toResult },
    };
  const phase = phaseName ?? '';
  // A phase that ends at midnight is said to run until the day before, as people mean it.
  const day = texts.until(until ? spokenDay(new Date(until.getTime() - 1), now, language) : '');
  return {
    subject: texts[moment](phase),
    said: moment === 'opens' ? texts.opened(phase, day) : texts.closing(phase, day),
    ...{ page, button: texts.project },
  };
}
