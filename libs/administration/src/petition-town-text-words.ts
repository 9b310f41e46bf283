import type { TownTextSpec } from './town-text-spec.js';

/** What the number of signatures under an Einwohnerantrag (§ 31 NKomVG) is reckoned from. */
export const PETITION_TEXTS: readonly TownTextSpec[] = [
  {
    ...{ key: 'residentsCount', setting: 'residents', part: 'count' },
    ...{ group: 'petition', kind: 'count', min: 1, max: 999_999, standard: '' },
    title: { de: 'Wie viele Menschen hier wohnen', en: 'How many people live here' },
    hint: {
      de: 'Die amtliche Zahl, die das Gesetz meint. Das Rechtsamt kennt sie.',
      en: 'The official number that the law means. The legal office knows it.',
    },
  },
  {
    ...{ key: 'residentsSource', setting: 'residents', part: 'source' },
    ...{ group: 'petition', kind: 'line', min: 3, max: 120, standard: '' },
    title: { de: 'Wer sie gezählt hat', en: 'Who counted them' },
    hint: {
      de: 'Steht neben der Zahl, zum Beispiel: Landesamt für Statistik.',
      en: 'Stands beside the number, for example: statistical office of the state.',
    },
  },
  {
    ...{ key: 'residentsYear', setting: 'residents', part: 'year' },
    ...{ group: 'petition', kind: 'count', min: 1990, max: 2200, standard: '' },
    title: { de: 'Von welchem Jahr sie ist', en: 'Of which year it is' },
    hint: { de: 'Eine Zahl wie 2024.', en: 'A number such as 2024.' },
  },
  {
    ...{ key: 'petitionPercent', setting: 'petitionQuorum', part: 'percent' },
    ...{ group: 'petition', kind: 'count', min: 1, max: 100, standard: '' },
    title: { de: 'Prozent, die unterschreiben müssen', en: 'Percent who must sign' },
    hint: {
      de: 'Leer: vier Prozent, wenn hier über 10.000 bis 50.000 Menschen wohnen. Gilt nur zusammen mit der Höchstzahl.',
      en: 'Empty: four percent where more than 10,000 and up to 50,000 people live. Holds only together with the ceiling.',
    },
  },
  {
    ...{ key: 'petitionMost', setting: 'petitionQuorum', part: 'most' },
    ...{ group: 'petition', kind: 'count', min: 1, max: 999_999, standard: '' },
    title: {
      de: 'So viele Unterschriften genügen immer',
      en: 'So many signatures are always enough',
    },
    hint: {
      de: 'Leer: 1.500 in einer Stadt dieser Größe. Gilt nur zusammen mit den Prozent.',
      en: 'Empty: 1,500 in a town of that size. Holds only together with the percent.',
    },
  },
];
