import type { PetitionSheet } from './petition-sheet.js';
import { PETITION_TEMPLATE } from './petition-template.js';
import { setTypst } from './pdf-setting.js';

/** The words around those of the people; what a signature needs is for the town's legal office to confirm. */
const WORDS = {
  title: (town: string) => `Einwohnerantrag an die Stadt ${town}`,
  lead: (town: string) =>
    `Wir beantragen nach § 31 des Niedersächsischen Kommunalverfassungsgesetzes (NKomVG), dass der Rat der Stadt ${town} über diese Angelegenheit berät:`,
  wording: 'Antrag (voller Wortlaut)',
  reasons: 'Begründung',
  costs: 'Vorschlag zur Deckung der Kosten',
  representatives: 'Wer den Antrag vertritt (höchstens drei Personen)',
  who: 'Unterschreiben kann, wer mindestens 14 Jahre alt ist und seit mindestens drei Monaten in der Stadt wohnt. Bitte leserlich und eigenhändig; jede Person unterschreibt einmal. Die Angaben dienen nur dazu, die Unterschriften zu prüfen, und gehen mit dem Antrag an die Stadt.',
  foot: 'Wortlaut, Begründung und Vertretung stehen auf jedem Blatt. Ein Blatt ohne sie gilt nicht. Unterschriften nur auf Papier. Blatt Nr. ______',
  columns: [
    'Nr.',
    'Familienname',
    'Vorname',
    'Geburtsdatum',
    'Anschrift (Hauptwohnung)',
    'Datum',
    'Unterschrift',
  ],
};

const MOST_PARAGRAPHS = 8;

/** A list of signatures as a tagged PDF (PDF/UA-1) of one page. */
export function setPetition(sheet: PetitionSheet): Uint8Array {
  return setTypst(PETITION_TEMPLATE, (printable) => {
    // Many short lines would need a second page.
    const paragraphs = (text: string) => {
      const all = text
        .split(/\n+/)
        .map((one) => printable(one.trim()))
        .filter(Boolean);
      return all.length > MOST_PARAGRAPHS ? [all.join(' ')] : all;
    };
    const town = printable(sheet.town);
    return {
      town: `Stadt ${town}`,
      title: WORDS.title(town),
      description: 'Liste für Unterschriften',
      lead: WORDS.lead(town),
      wording_title: WORDS.wording,
      wording: paragraphs(sheet.wording),
      reasons_title: WORDS.reasons,
      reasons: paragraphs(sheet.reasons),
      costs_title: WORDS.costs,
      costs: paragraphs(sheet.costs),
      representatives_title: WORDS.representatives,
      representatives: sheet.representatives.map(printable),
      who: WORDS.who,
      foot: WORDS.foot,
      columns: WORDS.columns,
    };
  });
}
