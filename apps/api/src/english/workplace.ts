/** The moderators' workplace: the queue, and what they keep beside it. */
export const workplace: Record<string, string> = {
  'Der Name einer Ansicht hat 1 bis 40 Zeichen.': 'The name of a view has 1 to 40 characters.',
  'Diese Ansicht gibt es nicht.': 'There is no such view.',
  'Diese Ansicht lässt sich nicht lesen.': 'This view cannot be read.',
  'Diese Notiz gibt es nicht.': 'There is no such note.',
  'Diese Person gibt es nicht.': 'There is no such person.',
  'Diese Person kann die Warteschlange nicht öffnen.': 'This person cannot open the queue.',
  'Diesen Eintrag gibt es nicht, oder er ist schon entschieden.':
    'There is no such entry, or it has already been decided.',
  'Du hast schon 20 Ansichten. Bitte lösche eine davon.':
    'You already have 20 views. Please delete one of them.',
  'Eine Notiz hat 2 bis 2.000 Zeichen.': 'A note has 2 to 2,000 characters.',
  'Hier stehen schon 50 Notizen. Bitte nimm eine weg, die niemand mehr braucht.':
    'There are already 50 notes here. Please take away one that nobody needs any more.',
  'So viele Filter gehen nicht in eine Ansicht.': 'A view cannot hold that many filters.',
  'Auf einmal gehen höchstens 50 Einträge.': 'At most 50 entries go at a time.',
  'Bitte sag, wie entschieden wird.': 'Please say how it is decided.',
  'Bitte tippe ein, über wie viele Einträge du entscheidest.':
    'Please type how many entries you are deciding about.',
  'Bitte wähle mindestens einen Eintrag aus.': 'Please choose at least one entry.',
  'Darüber wird einzeln entschieden.': 'This is decided one at a time.',
  'Dieses Projekt gibt es nicht.': 'There is no such project.',
  'Dieses Thema gibt es nicht.': 'There is no such topic.',
  'Ein Amt hat 2 bis 120 Zeichen.': 'An office has 2 to 120 characters.',
};
