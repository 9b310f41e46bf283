export const appointments: Record<string, string> = {
  'Bitte gib die Uhrzeit als Stunde und Minute an, zum Beispiel 09:30.':
    'Please give the time as hour and minute, for example 09:30.',
  'Bitte nenne das Anliegen in 3 bis 80 Zeichen.': 'Please name the matter in 3 to 80 characters.',
  'Bitte nenne deinen Namen in 2 bis 80 Zeichen.': 'Please give your name in 2 to 80 characters.',
  'Bitte nenne in 2 bis 80 Zeichen, wer da ist.': 'Please say in 2 to 80 characters who is there.',
  'Bitte nenne in 3 bis 300 Zeichen, warum die Zeit ausfällt.':
    'Please say in 3 to 300 characters why it does not take place.',
  'Bitte nimm eine E-Mail-Adresse oder eine Telefonnummer auf.':
    'Please take down an email address or a telephone number.',
  'Bitte prüfe die Telefonnummer.': 'Please check the telephone number.',
  'Bitte schreib das in höchstens 500 Zeichen.': 'Please write that in at most 500 characters.',
  'Bitte wähle ein Anliegen.': 'Please choose a matter.',
  'Bitte wähle eine Zeit.': 'Please choose a time.',
  'Bitte wähle mindestens ein Anliegen.': 'Please choose at least one matter.',
  'Der Hinweis hat höchstens 200 Zeichen.': 'The hint has at most 200 characters.',
  'Die Notiz hat höchstens 1.000 Zeichen.': 'The note has at most 1,000 characters.',
  'Diese Zeit ist gerade vergeben worden. Deine Angaben bleiben stehen. Wähle eine andere Zeit.':
    'This time has just been taken. What you typed stays. Choose another time.',
  'Diese Zeit ist gerade vergeben worden. Im Moment ist keine andere frei.':
    'This time has just been taken. No other is free at the moment.',
  'Diese Zeiten enden schon früher.': 'These times end earlier already.',
  'Diese Zeiten sind schon vorbei.': 'These times are over already.',
  'Diesen Termin gibt es nicht oder nicht mehr.': 'There is no such appointment, or no longer.',
  'Dieser Tag ist schon geschlossen.': 'This day is closed already.',
  'Dieser Termin lässt sich nicht mehr ändern.': 'This appointment can no longer be changed.',
  'Dieses Anliegen gibt es nicht.': 'There is no such matter.',
  'Ein Termin dauert 5 bis 240 Minuten.': 'An appointment takes 5 to 240 minutes.',
  'In dieser Zeit bietet dieselbe Stelle schon Termine an.':
    'The same host offers appointments at this time already.',
  'Nur ein bestätigter Termin, der noch kommt, kann ausfallen.':
    'Only a confirmed appointment that is still to come can be called off.',
  'Zwischen Anfang und Ende passt kein Termin dieser Länge.':
    'No appointment of this length fits between start and end.',
};
