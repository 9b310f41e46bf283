/** The moderators' workplace: the queue, and what they keep beside it. */
export const workplace: Record<string, string> = {
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
