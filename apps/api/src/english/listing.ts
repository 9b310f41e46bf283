export const listing: Record<string, string> = {
  'Das sind zu viele Filter auf einmal.': 'These are too many filters at once.',
  'Diese Reihenfolge gibt es nicht.': 'There is no such order.',
  'Diesen Filter gibt es nicht.': 'There is no such filter.',
  'Höchstens 50 Ideen auf einmal.': 'At most 50 ideas at once.',
  'Mindestens eine Idee.': 'At least one idea.',
  'Diesen Ausschnitt gibt es nicht.': 'There is no such section of the map.',
  'Höchstens 1.000 Stecknadeln auf einmal.': 'At most 1,000 pins at once.',
  'Mindestens eine Stecknadel.': 'At least one pin.',
};
