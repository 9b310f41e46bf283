export const legal: Record<string, string> = {
  'Bitte gib den Code der Meldung an.': 'Please give the code of the report.',
  'Bitte gib den Tag der Durchsicht an.': 'Please give the day of the review.',
  'Bitte gib den Tag der Prüfung an.': 'Please give the day of the check.',
  'Bitte gib die Adresse der Schlichtungsstelle im Netz an.':
    'Please give the web address of the arbitration body.',
  'Bitte gib die Nummer der Meldung an.': 'Please give the number of the report.',
  'Bitte nenne die Schlichtungsstelle.': 'Please name the arbitration body.',
  'Bitte schreib in 3 bis 300 Zeichen, warum.': 'Please write in 3 to 300 characters why.',
  'Bitte schreib in 3 bis 300 Zeichen, was nicht geht.':
    'Please write in 3 to 300 characters what does not work.',
  'Bitte schreib in 5 bis 2.000 Zeichen, was nicht geht.':
    'Please write in 5 to 2,000 characters what does not work.',
  'Bitte schreib, was daraus geworden ist.': 'Please write what has become of it.',
  'Bitte schreib, wer geprüft hat.': 'Please write who checked.',
  'Bitte wähle, wer geprüft hat.': 'Please choose who checked.',
  'Bitte wähle, wie weit die Seite die Norm erfüllt.':
    'Please choose how far the site meets the standard.',
  'Bitte wähle einen Stand.': 'Please choose a state.',
  'Der Ersatz hat höchstens 300 Zeichen.': 'The alternative has at most 300 characters.',
  'Der Text braucht 10 bis 40.000 Zeichen.': 'The text needs 10 to 40,000 characters.',
  'Der Titel braucht 3 bis 120 Zeichen.': 'The title needs 3 to 120 characters.',
  'Die Anschrift hat höchstens 500 Zeichen.': 'The postal address has at most 500 characters.',
  'Die Antwort hat höchstens 2.000 Zeichen.': 'The answer has at most 2,000 characters.',
  'Die Telefonnummer hat höchstens 60 Zeichen.': 'The telephone number has at most 60 characters.',
  'Diese Meldung gibt es nicht.': 'This report does not exist.',
  'Diese Seite gibt es nicht.': 'This page does not exist.',
  'Diesen Tag gibt es nicht.': 'This day does not exist.',
  'Jemand anderes hat die Seite inzwischen geändert. Dein Text steht noch hier.':
    'Somebody else has changed the page meanwhile. Your text is still here.',
  'Jemand anderes hat diese Meldung inzwischen bearbeitet. Dein Text steht noch hier.':
    'Somebody else has worked on this report meanwhile. Your text is still here.',
  'Nummer und Code passen nicht zusammen. Beide stehen auf der Bestätigung.':
    'Number and code do not belong together. Both stand on the receipt.',
};
