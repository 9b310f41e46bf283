export const events: Record<string, string> = {
  'Absagen lässt sich nur, was veröffentlicht und noch nicht vorbei ist.':
    'Only what is public and not over yet can be cancelled.',
  'Bitte gib 1 bis 5.000 Plätze an oder lass das Feld leer.':
    'Please give 1 to 5,000 seats, or leave the field empty.',
  'Bitte gib Tag und Uhrzeit an.': 'Please give day and time.',
  'Bitte nenne den Grund (5 bis 500 Zeichen).': 'Please give the reason (5 to 500 characters).',
  'Bitte nenne die Sprache (2 bis 60 Zeichen).': 'Please name the language (2 to 60 characters).',
  'Bitte nenne einen Namen (2 bis 80 Zeichen).': 'Please give a name (2 to 80 characters).',
  'Bitte nenne Nummern von Ideen.': 'Please give numbers of ideas.',
  'Bitte schreib das Protokoll.': 'Please write the minutes.',
  'Bitte veröffentliche zuerst den Termin.': 'Please publish the event first.',
  'Bitte wähle, was für ein Termin es ist.': 'Please choose what sort of event it is.',
  'Das Protokoll braucht 20 bis 20.000 Zeichen.': 'The minutes need 20 to 20,000 characters.',
  'Der Ort braucht 3 bis 200 Zeichen.': 'The place needs 3 to 200 characters.',
  'Die Anmeldung für diesen Termin ist zu Ende.': 'Registration for this event has ended.',
  'Die Beschreibung braucht 20 bis 5.000 Zeichen.': 'The description needs 20 to 5,000 characters.',
  'Diese Angabe gibt es nicht.': 'There is no such detail.',
  'Diese Anmeldung gibt es nicht.': 'There is no such registration.',
  'Diese Nummern gehören zu keiner öffentlichen Idee: {numbers}.':
    'These numbers belong to no public idea: {numbers}.',
  'Diesen Link gibt es nicht mehr. Auf der Seite des Termins kannst du dich neu anmelden.':
    'This link no longer works. You can register again on the page of the event.',
  'Diesen Termin gibt es nicht.': 'There is no such event.',
  'Dieser Termin ist abgesagt.': 'This event is cancelled.',
  'Dieser Termin ist schon veröffentlicht.': 'This event is public already.',
  'Ein abgesagter Termin ändert sich nicht mehr.': 'A cancelled event does not change any more.',
  'Es können 1 bis 50 Termine geholt werden.': '1 to 50 events can be fetched.',
  'Es können höchstens 40 Ideen genannt werden.': 'At most 40 ideas can be named.',
  'Für diesen Termin braucht es keine Anmeldung. Komm einfach vorbei.':
    'No registration is needed for this event. Just come.',
  'Jemand anderes hat den Termin inzwischen geändert. Dein Text steht noch hier.':
    'Somebody else has changed the event meanwhile. Your text is still here.',
  'So viele Plätze sind schon vergeben. Bitte gib mindestens so viele an.':
    'More seats than that are taken already. Please give at least as many.',
  'Allen wurde abgesagt. Leg den Termin als neuen Entwurf an.':
    'Everybody has been told that it is cancelled. Add the event as a new draft.',
  'Die Zeit, die davor dort stand, ist schon vorbei.':
    'The time that stood there before is over already.',
  'Inzwischen haben sich Menschen angemeldet. Ändere den Termin von Hand, wenn das so gemeint ist.':
    'Meanwhile people have registered. Change the event by hand if that is what you mean.',
  'Inzwischen sind mehr Plätze vergeben, als es davor gab.':
    'Meanwhile more seats are taken than there were before.',
  'Was veröffentlicht ist, wird kein Entwurf mehr. Du kannst es absagen.':
    'What is public does not become a draft again. You can cancel it.',
  'Was veröffentlicht war, geht nicht mehr weg. Du kannst es absagen.':
    'What was public does not go away any more. You can cancel it.',
};
