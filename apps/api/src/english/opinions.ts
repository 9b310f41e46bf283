export const opinions: Record<string, string> = {
  'Diese Aussage gibt es nicht.': 'There is no such statement.',
  'Diese Aussage gibt es nicht mehr.': 'This statement is no longer there.',
  'Dieses Projekt gibt es nicht.': 'There is no such project.',
  'Bitte wähle eine der drei Antworten.': 'Please choose one of the three answers.',
  'Bitte wähle, ob die Aussage offen ist.': 'Please choose whether the statement is open.',
  'Die Aussage braucht 5 bis 280 Zeichen.': 'The statement needs 5 to 280 characters.',
  'Bitte gib die Nummer des Beitrags an, zum Beispiel K-12.':
    'Please give the number of the comment, for example K-12.',
  'Diese Aussage kann gerade nicht beantwortet werden. Lesen kannst du sie weiter.':
    'This statement cannot be answered at present. You can still read it.',
  'Den Beitrag K-{number} kann gerade niemand lesen.':
    'Nobody can read comment K-{number} at present.',
  'So steht es nicht in dem Beitrag. Bitte übernimm die Worte genau, ohne Zeichen für Fettes oder Listen.':
    'The comment does not say so. Please take its exact words, without signs for bold text or lists.',
  'Eine Aussage spricht niemanden an. Bitte wähle Worte ohne Namen.':
    'A statement addresses nobody. Please choose words without names.',
  'Nur ein Entwurf in eigenen Worten lässt sich ändern. Was offen war, ist schon beantwortet.':
    'Only a draft in own words can be changed. What was open has been answered already.',
  'Eine Aussage wird nicht wieder zum Entwurf. Schließe sie.':
    'A statement does not become a draft again. Close it.',
  'Der Beitrag, aus dem diese Aussage stammt, ist so nicht mehr zu lesen. Sie bleibt geschlossen.':
    'The comment that this statement was taken from can no longer be read like this. It stays closed.',
  'Ein Projekt hat höchstens 200 Aussagen. Mehr beantwortet niemand.':
    'A project has at most 200 statements. Nobody answers more.',
};
