export const notifications: Record<string, string> = {
  'Bitte gib eine Zahl von 1 bis 90 an.': 'Please give a number from 1 to 90.',
  'Bitte wähle eine Stunde zwischen 0 und 23.': 'Please choose an hour between 0 and 23.',
  'Das gibt es nicht.': 'There is no such thing.',
  'Das ist zu viel auf einmal.': 'That is too much at once.',
  'Diese Auswahl gibt es nicht.': 'There is no such choice.',
  'Diesen Weg gibt es nicht.': 'There is no such way.',
  'Eine Pause dauert höchstens 90 Tage.': 'A pause lasts at most 90 days.',
};
