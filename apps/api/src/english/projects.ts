export const projects: Record<string, string> = {
  'Bitte nenne die Quelle: 3 bis 200 Zeichen.': 'Please name the source: 3 to 200 characters.',
  'Das Ergebnis ist schon veröffentlicht.': 'The result is published already.',
  'Das sind mehr als 5.000 Zeichen.': 'These are more than 5,000 characters.',
  'Der Platz ist eine Zahl von 1 bis 1.000, oder leer.':
    'The place is a number from 1 to 1,000, or empty.',
  'Die Adresse beginnt mit https://': 'The address begins with https://',
  'Die Begründung braucht 10 bis 1.000 Zeichen.': 'The reason needs 10 to 1,000 characters.',
  'Die Phase für das Ergebnis hat noch nicht begonnen. Bis dahin kannst du es vorbereiten.':
    'The phase of the result has not begun. Until then you can prepare it.',
  'Diese Idee gibt es hier nicht.': 'There is no such idea here.',
  'Diesen Platz hat schon eine andere Idee.': 'Another idea has this place already.',
  'In diesem Projekt wird nichts ausgewählt.': 'Nothing is chosen in this project.',
  'Es ist noch keine Idee ausgewählt.': 'No idea is chosen yet.',
  'Ausgewählt sind {chosen} Ideen. Angekündigt waren höchstens {most}.':
    '{chosen} ideas are chosen. At most {most} were announced.',
  'Idee {number} ist ausgewählt und hat noch keinen Platz.':
    'Idea {number} is chosen and has no place yet.',
  'Idee {number} steht nach der Regel auf einem der vorderen Plätze. Begründe, warum sie nicht ausgewählt ist.':
    'By the rule, idea {number} is among the first. Say why it is not chosen.',
  'Es fehlt noch, warum die übrigen Ideen nicht ausgewählt sind.':
    'It is still missing why the other ideas are not chosen.',
  'Jemand anderes hat das Ergebnis inzwischen geändert. Was du geschrieben hast, steht noch hier. Speichere noch einmal, wenn es so bleiben soll.':
    'Somebody else has changed the result meanwhile. What you wrote is still here. Save once more if it is to stay like this.',
  'Das sind mehr als 300 Zeichen.': 'These are more than 300 characters.',
  'Das sind mehr als 1.000 Zeichen.': 'These are more than 1,000 characters.',
  'Bitte gib Tag und Uhrzeit an.': 'Please give a day and a time.',
  'Bitte gib an, wie viele Ideen ausgewählt werden: 1 bis 100.':
    'Please say how many ideas are chosen: 1 to 100.',
  'Bitte wähle, was bei einem Rückzug geschieht.':
    'Please choose what happens when an idea is withdrawn.',
  'Bitte wähle, wie entschieden wird.': 'Please choose how it is decided.',
  'Das Ende muss nach dem Beginn liegen.': 'The end must be after the beginning.',
  'Der Name braucht 3 bis 80 Zeichen.': 'The name needs 3 to 80 characters.',
  'Der Name der Phase braucht 3 bis 60 Zeichen.': 'The name of the phase needs 3 to 60 characters.',
  'Die Adresse bleibt, wie sie ist: Das Projekt ist öffentlich, und andere haben sie sich gemerkt.':
    'The address stays as it is: the project is public, and others have noted it.',
  'Die Adresse braucht 3 bis 60 Zeichen.': 'The address needs 3 to 60 characters.',
  'Die Adresse hat nur Kleinbuchstaben, Ziffern und Bindestriche.':
    'The address has small letters, digits and hyphens only.',
  'Die Beschreibung hat höchstens 10.000 Zeichen.':
    'The description has at most 10,000 characters.',
  'Die Frage braucht 5 bis 200 Zeichen.': 'The question needs 5 to 200 characters.',
  'Diese Adresse hat schon ein anderes Projekt.': 'Another project has this address already.',
  'Diese Uhrzeit gibt es an diesem Tag nicht: Um 2 Uhr wird die Uhr auf 3 Uhr vorgestellt. Bitte wähle eine andere.':
    'This time does not exist on that day: at 2:00 the clocks go forward to 3:00. Please choose another one.',
  'Dieses Projekt gibt es nicht.': 'There is no such project.',
  'Dieses Projekt hat kein Ende und deshalb keine Phasen.':
    'This project has no end and therefore no phases.',
  'Dieses Projekt ist nicht im Archiv.': 'This project is not archived.',
  'Dieses Projekt ist schon öffentlich.': 'This project is public already.',
  'Dieses Projekt ist seit dem {date} im Archiv. Lesen kannst du alles, ändern lässt sich nichts mehr.':
    'This project has been archived since {date}. You can read everything; nothing can be changed any more.',
  'Die Phase „{name}“ ist seit dem {date} vorbei. {rest}':
    'The phase “{name}” has been over since {date}. {rest}',
  'Die Phase „{name}“ beginnt am {date}. {rest}': 'The phase “{name}” begins on {date}. {rest}',
  'Die Regel für das Ergebnis steht seit dem {date} fest: Seitdem wird unterstützt, und alle verlassen sich darauf.':
    'The rule for the result has been fixed since {date}: since then people support, and everybody relies on it.',
  'Ein Projekt hat höchstens 20 Phasen.': 'A project has at most 20 phases.',
  'Es fehlen noch Phasen. Ohne sie kann niemand etwas tun. Trag sie ein, oder lass das Projekt ohne Ende laufen.':
    'There are no phases yet. Without them nobody can do anything. Enter them, or let the project run without an end.',
  'Es fehlt noch die Beschreibung.': 'The description is still missing.',
  'Es fehlt noch, was mit dem Ergebnis geschieht.':
    'It is still missing what happens with the result.',
  'Es fehlt noch, wer entscheidet.': 'It is still missing who decides.',
  'Jemand anderes hat das Projekt inzwischen geändert. Was du geschrieben hast, steht noch hier. Sieh dir an, was anders ist, und speichere dann noch einmal.':
    'Somebody else has changed the project meanwhile. What you wrote is still here. Look at what differs, then save once more.',
  'Nimm zuerst alle Phasen weg. Ein Projekt ohne Ende hat keine.':
    'First take away all phases. A project without an end has none.',
  'Nur ein öffentliches Projekt kann ins Archiv.': 'Only a public project can be archived.',
  'Was öffentlich war, geht nicht mehr weg. Es kann ins Archiv.':
    'What was public does not go away any more. It can be archived.',
  '„{one}“ und „{other}“ sind von einer Art und laufen gleichzeitig. Wenn das so gemeint ist, kreuze es an.':
    '“{one}” and “{other}” are of one kind and run at the same time. If that is meant, tick the box.',
  'Das Ergebnis ist veröffentlicht. Bitte schreib, was du berichtigst und warum.':
    'The result is published. Please write what you correct and why.',
  'Die Berichtigung braucht 10 bis 500 Zeichen.': 'The correction needs 10 to 500 characters.',
  'Das Projekt gibt es nicht mehr. Nimm zuerst zurück, dass es weg ist.':
    'The project is not there any more. First take back that it is gone.',
  'Das Projekt läuft inzwischen ohne Ende und hat deshalb keine Phasen.':
    'The project runs without an end by now and therefore has no phases.',
  'Der Entwurf hat inzwischen Phasen. Nimm sie zuerst zurück.':
    'The draft has phases by now. Take them back first.',
  'Diese Adresse hat inzwischen ein anderes Projekt.': 'Another project has this address by now.',
  'Was öffentlich ist, wird kein Entwurf mehr. Es kann ins Archiv.':
    'What is public does not become a draft again. It can be archived.',
  '„{name}“ läuft gerade und wäre damit vorbei, während Menschen mitmachen. Ändere die Phasen von Hand, wenn das so gemeint ist.':
    '“{name}” runs at the moment and would be over while people take part. Change the phases by hand if that is what you mean.',
};
