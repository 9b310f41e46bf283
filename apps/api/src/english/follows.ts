export const follows: Record<string, string> = {
  'Bitte gib dem Abo einen Namen.': 'Please give the subscription a name.',
  'Bitte gib die Nummer der Idee ein.': 'Please enter the number of the idea.',
  'Der Code hat acht Zeichen.': 'The code has eight characters.',
  'Der Name ist länger als 100 Zeichen.': 'The name is longer than 100 characters.',
  'Diese Nummer gibt es nicht.': 'There is no such number.',
  'Dieser Link gilt nicht mehr. Mit Nummer und Code bekommst du einen neuen.':
    'This link is no longer valid. With number and code you get a new one.',
  'Dieses Abo gibt es nicht.': 'There is no such subscription.',
  'Du hast schon {most} Abos. Beende zuerst eines, das du nicht mehr brauchst.':
    'You already have {most} subscriptions. First end one that you no longer need.',
  'Nummer und Code passen nicht zusammen. Beides steht auf deiner Bestätigung.':
    'Number and code do not belong together. Both are on your receipt.',
};
