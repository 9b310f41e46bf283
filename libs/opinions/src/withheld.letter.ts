import { letter, type Letter, pageFor, type Reader } from '@ein/mail';

const TEXTS = {
  de: {
    subject: (number: number) => `Aussage ${number} steht nicht mehr zur Abstimmung`,
    why: {
      hidden: (comment: number) =>
        `Der Beitrag K-${comment}, aus dem sie stammt, ist ausgeblendet.`,
      edited: (comment: number) =>
        `Der Beitrag K-${comment}, aus dem sie stammt, wurde geändert. Die alten Worte zeigen wir nicht weiter.`,
      deleted: (comment: number) => `Der Beitrag K-${comment}, aus dem sie stammt, ist gelöscht.`,
    },
    project: (name: string) => `Projekt ${name}`,
    what: 'Niemand kann die Aussage mehr lesen oder beantworten. In den Ergebnissen kommt sie nicht mehr vor.',
    button: 'Aussagen ansehen',
    reason: 'Du betreust die Projekte der Stadt.',
  },
  en: {
    subject: (number: number) => `Statement ${number} can no longer be answered`,
    why: {
      hidden: (comment: number) => `Comment K-${comment}, which it was taken from, is hidden.`,
      edited: (comment: number) =>
        `Comment K-${comment}, which it was taken from, was changed. We no longer show the former words.`,
      deleted: (comment: number) => `Comment K-${comment}, which it was taken from, is deleted.`,
    },
    project: (name: string) => `Project ${name}`,
    what: 'Nobody can read or answer the statement any more. It is no longer part of the results.',
    button: 'See the statements',
    reason: 'You look after the projects of the town.',
  },
};

/** To admins: a statement lost its source. It quotes nothing of it. */
export function withheldLetter(
  statement: {
    number: number;
    why: 'hidden' | 'edited' | 'deleted';
    commentNumber: number;
    projectName: string;
    projectSlug: string;
  },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'withheldLetter',
    locale: reader.language,
    subject: texts.subject(statement.number),
    kicker: texts.project(statement.projectName),
    paragraphs: [texts.why[statement.why](statement.commentNumber), texts.what],
    button: {
      label: texts.button,
      href: pageFor(reader, `/moderation/projekte/${statement.projectSlug}/aussagen`),
    },
    why: texts.reason,
    links: [],
  });
}
