import { letter, type Letter } from '@ein/mail';

const WHY = 'Du hast bei einer Meldung diese Adresse angegeben, um Bescheid zu bekommen.';

/** The receipt for a notice. It quotes nothing, because a stranger may have typed the address. */
export function noticeReceivedLetter(ideaNumber: number, noticeNumber: number): Letter {
  return letter({
    locale: 'de',
    subject: `Deine Meldung zu Idee ${ideaNumber} ist angekommen`,
    paragraphs: [
      `Deine Meldung hat die Nummer M-${noticeNumber}.`,
      'Wir prüfen sie bis zum Ende des nächsten Arbeitstags und sagen dir, was daraus wird.',
    ],
    why: WHY,
  });
}

/** What was decided on a notice. */
export function noticeDecidedLetter(
  ideaNumber: number,
  removed: boolean,
  reason: string | null,
): Letter {
  return letter({
    locale: 'de',
    subject: `Zu deiner Meldung bei Idee ${ideaNumber} ist entschieden`,
    paragraphs: [
      removed
        ? 'Wir haben den gemeldeten Text ausgeblendet.'
        : 'Wir haben den gemeldeten Text geprüft. Er bleibt stehen.',
      ...(!removed && reason ? [reason] : []),
    ],
    closing: [
      'Entschieden hat ein Mensch, kein Programm. Wenn du es anders siehst, melde den Text noch einmal und schreib, was wir übersehen haben.',
    ],
    why: WHY,
  });
}
