export const meetingRoom: Record<string, string> = {
  'An diesem Tag beginnen schon andere Zeiten. Bitte ändere jene oder wähle einen anderen Tag.':
    'Other hours begin on that day already. Please change those, or choose another day.',
  'Bitte gib einen Tag an.': 'Please give a day.',
  'Bitte nenne den Grund (3 bis 200 Zeichen).': 'Please give the reason (3 to 200 characters).',
  'Bitte nenne, wer da ist (2 bis 80 Zeichen).': 'Please say who is there (2 to 80 characters).',
  'Bitte schreib die Uhrzeit so: 09:00.': 'Please write the time like this: 09:00.',
  'Bitte wähle einen Wochentag.': 'Please choose a day of the week.',
  'Das Ende muss nach dem Anfang liegen.': 'The end must be after the beginning.',
  'Der Hinweis hat höchstens 500 Zeichen.': 'The note has at most 500 characters.',
  'Diese Zeiten gibt es nicht.': 'There are no such hours.',
  'Mehr als 40 Zeilen passen nicht in eine Woche.': 'More than 40 lines do not fit into a week.',
  'Wobei geholfen wird, hat höchstens 160 Zeichen.':
    'What they help with has at most 160 characters.',
  'Diese Zeiten haben sich inzwischen geändert. Was du geschrieben hast, steht noch hier. Speichere noch einmal, wenn es so bleiben soll.':
    'These hours have changed meanwhile. What you wrote is still here. Save once more if it is to stay like this.',
};
