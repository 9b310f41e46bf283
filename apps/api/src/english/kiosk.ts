export const kiosk: Record<string, string> = {
  'Dieses Gerät ist nicht angemeldet. Bitte sag jemandem vom Team Bescheid.':
    'This device is not registered. Please tell somebody of the team.',
  'Dieser Code gilt nicht. Ein Code gilt 24 Stunden und für ein Gerät.':
    'This code does not work. A code works for 24 hours and for one device.',
  'Unter diesem Abholcode ist noch nichts angekommen. Das Gerät sendet, sobald es wieder Netz hat.':
    'Nothing has arrived under this pickup code yet. The device sends as soon as it is online again.',
  'Diesen Kiosk gibt es nicht.': 'There is no such kiosk.',
  'Der Name braucht 2 bis 60 Zeichen.': 'The name needs 2 to 60 characters.',
  'Bitte gib 1 bis 720 Stunden an.': 'Please give 1 to 720 hours.',
  'Der Abholcode hat 16 Zeichen.': 'The pickup code has 16 characters.',
};
