import type { Said } from './sample.js';

/** What people and the town say in a preview; they say it in German, whatever the language of the letter. */
export const EXAMPLE: Said = {
  title: 'Sicherer Radweg zum Bahnhof',
  text: 'Das ist ein Beispiel: Hier steht, was jemand dazu geschrieben hat.',
  place: 'Salzderhelden',
  name: 'Fachamt (Beispiel)',
  address: 'neu@beispiel.example',
};
