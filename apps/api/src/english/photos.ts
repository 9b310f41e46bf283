export const photos: Record<string, string> = {
  'Bewegte Bilder gehen hier nicht. Nimm ein einzelnes Bild.':
    'Moving pictures are not possible here. Take a single picture.',
  'Das Foto hat mehr als 50 Megapixel.': 'The photo has more than 50 megapixels.',
  'Das Foto ist beschädigt und lässt sich nicht lesen.': 'The photo is damaged and cannot be read.',
  'Das Foto ist größer als 10 MB.': 'The photo is larger than 10 MB.',
  'Das Foto ist zu klein: Es braucht mindestens 50 Bildpunkte je Seite.':
    'The photo is too small: it needs at least 50 pixels on each side.',
  'Das ist kein Foto, das wir lesen können. Möglich sind JPEG, PNG und WebP.':
    'This is no photo that we can read. JPEG, PNG and WebP are possible.',
  'Die Datei ist leer.': 'The file is empty.',
  'Ein Foto ist nicht mehr da. Bitte nimm es heraus oder lade es noch einmal.':
    'A photo is no longer there. Please take it out or load it again.',
};
