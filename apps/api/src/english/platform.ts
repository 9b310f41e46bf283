export const platform: Record<string, string> = {
  'Bitte melde dich an.': 'Please sign in.',
  'Bitte prüfe deine Angaben.': 'Please check what you entered.',
  'Dafür fehlt dir die Berechtigung.': 'You are not allowed to do this.',
  'Das gibt es hier nicht.': 'This is not here.',
  'Das hat nicht geklappt. Es liegt an uns, nicht an dir.':
    'This did not work. It is our fault, not yours.',
  'Das war viel auf einmal. Bitte versuche es in {minutes} Minute noch einmal.':
    'That was a lot at once. Please try again in {minutes} minute.',
  'Das war viel auf einmal. Bitte versuche es in {minutes} Minuten noch einmal.':
    'That was a lot at once. Please try again in {minutes} minutes.',
  'Diese Stelle der Liste gibt es nicht.': 'There is no such place in the list.',
  'Dafür fehlt dein zweiter Faktor.': 'Your second factor is missing for this.',
  'Bitte warte einen Moment: Von deinem Netz kommt gerade viel.':
    'Please wait a moment: a lot is coming from your network right now.',
};
