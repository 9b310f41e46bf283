import { letter, type Letter } from '@ein/mail';
import type { Language } from '@ein/platform';

const TEXTS = {
  de: {
    why: 'Du hast bei einer Meldung diese Adresse angegeben, um Bescheid zu bekommen.',
    arrived: (idea: number) => `Deine Meldung zu Idee ${idea} ist angekommen`,
    number: (notice: number) => `Deine Meldung hat die Nummer M-${notice}.`,
    next: 'Wir prüfen sie bis zum Ende des nächsten Arbeitstags und sagen dir, was daraus wird.',
    decided: (idea: number) => `Zu deiner Meldung bei Idee ${idea} ist entschieden`,
    removed: 'Wir haben den gemeldeten Text ausgeblendet.',
    stays: 'Wir haben den gemeldeten Text geprüft. Er bleibt stehen.',
    photo:
      'Wir haben geprüft, was du gemeldet hast. Ein Foto ist entfernt. Der Rest bleibt stehen.',
    ground: 'Grundlage',
    human: 'Ein Mensch prüft und entscheidet, kein Programm.',
    again:
      'Entschieden hat ein Mensch, kein Programm. Wenn du es anders siehst, melde den Text noch einmal und schreib, was wir übersehen haben. Dann prüft jemand ihn neu.',
    redress:
      'Daneben kannst du eine außergerichtliche Streitbeilegung versuchen oder beim Verwaltungsgericht klagen.',
  },
  en: {
    why: 'You gave this address with a report, to hear what becomes of it.',
    arrived: (idea: number) => `Your report about idea ${idea} has arrived`,
    number: (notice: number) => `Your report has the number M-${notice}.`,
    next: 'We look into it by the end of the next working day and tell you what becomes of it.',
    decided: (idea: number) => `Your report about idea ${idea} has been decided on`,
    removed: 'We have hidden the text that you reported.',
    stays: 'We have checked the text that you reported. It stays.',
    photo: 'We have checked what you reported. A photo is removed. The rest stays.',
    ground: 'Ground',
    human: 'A human looks and decides, not a program.',
    again:
      'A human decided, not a program. If you see it differently, report the text again and write what we have overlooked. Then somebody looks at it anew.',
    redress: 'You can also try an out-of-court settlement or go to the administrative court.',
  },
};

/** The receipt for a notice. It quotes nothing, because a stranger may have typed the address. */
export function noticeReceivedLetter(
  ideaNumber: number,
  noticeNumber: number,
  language: Language,
): Letter {
  const texts = TEXTS[language];
  return letter({
    kind: 'noticeReceivedLetter',
    locale: language,
    subject: texts.arrived(ideaNumber),
    paragraphs: [texts.number(noticeNumber), texts.next, texts.human],
    why: texts.why,
  });
}

/** What became of reported content; `photo`: one of its photos is removed, the rest stays. */
export type NoticeOutcome = 'removed' | 'photo' | 'stays';

export interface NoticeDecided {
  outcome: NoticeOutcome;
  reason: string | null;
  /** The rule or law, where something was taken away. */
  ground?: string | null;
}

/** What was decided on a notice, on what ground, and the ways out: Art. 16 (5) of the Digital Services Act. */
export function noticeDecidedLetter(
  ideaNumber: number,
  { outcome, reason, ground = null }: NoticeDecided,
  language: Language,
): Letter {
  const texts = TEXTS[language];
  return letter({
    kind: 'noticeDecidedLetter',
    locale: language,
    subject: texts.decided(ideaNumber),
    paragraphs: [texts[outcome], ...(outcome !== 'removed' && reason ? [{ said: reason }] : [])],
    ...(outcome === 'removed' &&
      ground && { facts: [{ label: texts.ground, value: ground, said: true }] }),
    closing: [texts.again, texts.redress],
    why: texts.why,
  });
}
