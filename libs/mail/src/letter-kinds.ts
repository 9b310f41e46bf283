/** Of which part of the product a letter tells. */
export const LETTER_GROUPS = [
  'account',
  'own',
  'discussion',
  'decision',
  'room',
  'town',
  'staff',
] as const;
export type LetterGroupName = (typeof LETTER_GROUPS)[number];

interface KindOfLetter {
  group: LetterGroupName;
  de: string;
  en: string;
}

/** Every kind of letter that the product sends, by the function that writes it. */
export const LETTER_KINDS = {
  signInLetter: { group: 'account', de: 'Code zum Anmelden', en: 'Code for signing in' },
  agreeLetter: {
    group: 'account',
    de: 'Neue Adresse: Zustimmung an der alten',
    en: 'New address: consent at the old one',
  },
  proveLetter: {
    group: 'account',
    de: 'Neue Adresse: Code an die neue',
    en: 'New address: code to the new one',
  },
  takenLetter: {
    group: 'account',
    de: 'Neue Adresse: schon vergeben',
    en: 'New address: taken already',
  },
  waitLetter: {
    group: 'account',
    de: 'Neue Adresse: Wartezeit beginnt',
    en: 'New address: the wait begins',
  },
  changedLetter: { group: 'account', de: 'Adresse ist geändert', en: 'Address is changed' },
  erasureLetter: { group: 'account', de: 'Code zum Löschen des Kontos', en: 'Code for erasing' },
  securityLetter: { group: 'account', de: 'Neues zur Sicherheit', en: 'News about security' },
  roleLetter: { group: 'account', de: 'Andere Rolle', en: 'Another role' },
  receivedLetter: { group: 'own', de: 'Idee ist angekommen', en: 'Idea has arrived' },
  publishedLetter: { group: 'own', de: 'Idee ist veröffentlicht', en: 'Idea is published' },
  atOnceLetter: { group: 'own', de: 'Idee ist sofort öffentlich', en: 'Idea is public at once' },
  refusedLetter: { group: 'own', de: 'Idee wurde nicht veröffentlicht', en: 'Idea not published' },
  returnLetter: { group: 'own', de: 'Bitte um eine Änderung', en: 'Request for a change' },
  reminderLetter: { group: 'own', de: 'Erinnerung an die Änderung', en: 'Reminder of the change' },
  closedLetter: { group: 'own', de: 'Zeit für die Änderung ist um', en: 'Time for it is over' },
  settledForAuthorLetter: {
    group: 'own',
    de: 'Neue Fassung gilt, an dich',
    en: 'New text holds, to its author',
  },
  lapsedForAuthorLetter: {
    group: 'own',
    de: 'Neue Fassung ist entfallen, an dich',
    en: 'New text has lapsed, to its author',
  },
  answerLetter: { group: 'own', de: 'Antwort der Stadt', en: 'Answer of the town' },
  moveLetter: { group: 'own', de: 'Neuer Stand der Bearbeitung', en: 'New state of the work' },
  changeLetter: { group: 'own', de: 'Etwas hat sich geändert', en: 'Something has changed' },
  followConfirmLetter: {
    group: 'discussion',
    de: 'Verfolgen ohne Konto bestätigen',
    en: 'Confirm following without an account',
  },
  replyLetter: { group: 'discussion', de: 'Antwort auf einen Beitrag', en: 'Reply to a comment' },
  contributionLetter: { group: 'discussion', de: 'Neuer Beitrag', en: 'New comment' },
  mentionLetter: { group: 'discussion', de: 'Jemand hat dich erwähnt', en: 'Somebody named you' },
  questionLetter: {
    group: 'discussion',
    de: 'Frage zu einer neuen Fassung',
    en: 'Question about a new text',
  },
  settledLetter: { group: 'discussion', de: 'Neue Fassung gilt', en: 'New text holds' },
  lapsedLetter: { group: 'discussion', de: 'Neue Fassung ist entfallen', en: 'New text lapsed' },
  withdrawnLetter: { group: 'discussion', de: 'Idee ist zurückgezogen', en: 'Idea is withdrawn' },
  mergedLetter: { group: 'discussion', de: 'Ideen sind zusammengelegt', en: 'Ideas are merged' },
  partedLetter: { group: 'discussion', de: 'Ideen sind wieder getrennt', en: 'Ideas are parted' },
  newIdeaLetter: {
    group: 'discussion',
    de: 'Neue Idee in einem Abo',
    en: 'New idea subscribed to',
  },
  digestLetter: { group: 'discussion', de: 'Zusammenfassung', en: 'Digest' },
  decisionLetter: {
    group: 'decision',
    de: 'Entscheidung der Moderation',
    en: 'Decision of the moderation',
  },
  withheldLetter: {
    group: 'decision',
    de: 'Aussage im Meinungsbild ist weg',
    en: 'Statement among opinions is gone',
  },
  sanctionLetter: { group: 'decision', de: 'Konto ist eingeschränkt', en: 'Account is restricted' },
  sanctionEndLetter: { group: 'decision', de: 'Einschränkung endet', en: 'Restriction ends' },
  sanctionLiftedLetter: {
    group: 'decision',
    de: 'Einschränkung ist aufgehoben',
    en: 'Restriction is lifted',
  },
  sanctionAppealLetter: {
    group: 'decision',
    de: 'Beschwerde zum Konto ist entschieden',
    en: 'Appeal about the account is decided',
  },
  noticeReceivedLetter: { group: 'decision', de: 'Meldung ist da', en: 'Notice has arrived' },
  noticeDecidedLetter: {
    group: 'decision',
    de: 'Über die Meldung ist entschieden',
    en: 'The notice is decided',
  },
  appointmentLetter: { group: 'room', de: 'Termin im Raum', en: 'Appointment in the room' },
  confirmRegistrationLetter: {
    group: 'room',
    de: 'Anmeldung zur Veranstaltung bestätigen',
    en: 'Confirm the registration',
  },
  placeLetter: { group: 'room', de: 'Platz bei der Veranstaltung', en: 'Seat at the event' },
  waitingLetter: { group: 'room', de: 'Warteliste', en: 'Waiting list' },
  eventCancelledLetter: { group: 'room', de: 'Veranstaltung fällt aus', en: 'Event is cancelled' },
  registrationRemovedLetter: {
    group: 'room',
    de: 'Anmeldung ist gelöscht',
    en: 'Registration is erased',
  },
  projectMomentLetter: {
    group: 'town',
    de: 'Phase oder Ergebnis eines Projekts',
    en: 'Phase or result of a project',
  },
  newEditionLetter: { group: 'town', de: 'Neuer Bericht an den Rat', en: 'New report' },
  barrierReceivedLetter: { group: 'town', de: 'Barriere ist gemeldet', en: 'Barrier is reported' },
  barrierAnsweredLetter: { group: 'town', de: 'Antwort zur Barriere', en: 'Answer to a barrier' },
  barrierTaskLetter: { group: 'staff', de: 'Barriere zu beantworten', en: 'Barrier to answer' },
  assignedLetter: { group: 'staff', de: 'Eintrag zugewiesen', en: 'Item assigned' },
  officeLetter: { group: 'staff', de: 'Fristen des Fachamts', en: 'Deadlines of an office' },
  roleRequestLetter: { group: 'staff', de: 'Rolle wartet auf dich', en: 'A role waits for you' },
  roleOutcomeLetter: { group: 'staff', de: 'Anfrage zu einer Rolle', en: 'Request for a role' },
  tokenEndsLetter: { group: 'account', de: 'Zugang läuft bald ab', en: 'A token ends soon' },
  tokenRevokedLetter: { group: 'account', de: 'Zugang ist entzogen', en: 'A token is revoked' },
  monthlyLetter: { group: 'staff', de: 'Was Aufmerksamkeit braucht', en: 'What needs attention' },
} as const satisfies Record<string, KindOfLetter>;

export type LetterKind = keyof typeof LETTER_KINDS;

export const isLetterKind = (name: string): name is LetterKind => Object.hasOwn(LETTER_KINDS, name);
