/** Why a picture was not taken. */
export type PhotoFault =
  'empty' | 'too-large' | 'unknown' | 'broken' | 'moving' | 'too-many-pixels' | 'too-small';

const SAYS: Record<PhotoFault, string> = {
  empty: 'Die Datei ist leer.',
  'too-large': 'Das Foto ist größer als 10 MB.',
  unknown: 'Das ist kein Foto, das wir lesen können. Möglich sind JPEG, PNG und WebP.',
  broken: 'Das Foto ist beschädigt und lässt sich nicht lesen.',
  moving: 'Bewegte Bilder gehen hier nicht. Nimm ein einzelnes Bild.',
  'too-many-pixels': 'Das Foto hat mehr als 50 Megapixel.',
  'too-small': 'Das Foto ist zu klein: Es braucht mindestens 50 Bildpunkte je Seite.',
};

/** A picture that is not taken; the website says why in the reader's language by `fault`. */
export class PhotoRefused {
  readonly message: string;

  constructor(readonly fault: PhotoFault) {
    this.message = SAYS[fault];
  }
}
