export const ideas: Record<string, string> = {
  'Bitte prüfe die E-Mail-Adresse.': 'Please check the email address.',
  'Bitte wähle ein Projekt.': 'Please choose a project.',
  'Bitte wähle ein Thema.': 'Please choose a topic.',
  'Bitte wähle eine Ortschaft oder die ganze Stadt.': 'Please choose a village or the whole town.',
  'Das ist hier zurzeit nicht möglich: Die Phase dafür läuft gerade nicht.':
    'This is not possible here at present: the phase for it is not running.',
  'Der Titel braucht 5 bis 120 Zeichen.': 'The title needs 5 to 120 characters.',
  'Die Beschreibung braucht 20 bis 5.000 Zeichen.': 'The description needs 20 to 5,000 characters.',
  'Diese Idee gibt es nicht mehr. Unbestätigte Ideen heben wir 14 Tage auf.':
    'This idea is gone. We keep ideas without a confirmed address for 14 days.',
  'Diese Idee gibt es nicht.': 'There is no such idea.',
  'Diese Stelle gibt es auf der Karte nicht.': 'There is no such spot on the map.',
  'Dieses Projekt nimmt gerade keine neuen Ideen an. Der Ideenkasten ist immer offen.':
    'This project takes no new ideas at present. The idea box is always open.',
  'Die Angabe, wo genau, darf höchstens 200 Zeichen haben.':
    'The exact place can have at most 200 characters.',
  'Diese Stelle liegt außerhalb der Karte. Setze den Pin neu.':
    'This spot is outside the map. Place the pin again.',
  'Auf einem anderen Gerät hast du inzwischen weitergeschrieben.':
    'You have gone on writing on another device meanwhile.',
  'Der Titel ist zu lang.': 'The title is too long.',
  'Die Beschreibung ist zu lang.': 'The description is too long.',
  'Die Bildbeschreibung hat höchstens 200 Zeichen.':
    'The description of the picture has at most 200 characters.',
  'Dieses Foto gibt es nicht.': 'There is no such photo.',
  'Höchstens drei Fotos passen zu einer Idee.': 'At most three photos go with an idea.',
  'Diese Idee ist mit Idee {number} verbunden. Dort geht es weiter.':
    'This idea is linked with idea {number}. It goes on there.',
};
