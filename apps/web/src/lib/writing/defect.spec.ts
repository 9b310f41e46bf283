import { describe, expect, it } from '@jest/globals';
// The words are the town's data; the measure of this rule is taken with those that a new town begins with.
import { DEFECT_WORDS } from '../../../../../libs/town/src/defect-words.ts';
import { findDefect } from './defect.ts';

const DEFECTS = [
  'Die Laterne vor Hausnummer 5 ist kaputt',
  'Straßenlaterne am Teichenweg flackert seit Wochen',
  'Am Kirchplatz brennt die Lampe nicht mehr. Die Lampe brennt nicht.',
  'Die Straßenbeleuchtung geht nicht',
  'Schlagloch in der Hullerser Straße',
  'Tiefe Schlaglöcher auf dem Weg nach Negenborn',
  'Am Waldrand liegt wilder Müll',
  'Jemand hat seinen Müll im Wald abgeladen',
  'Der Mülleimer am Spielplatz quillt über',
  'Überfüllter Papierkorb: der Papierkorb ist überfüllt',
  'Die Bank an der Ilme ist zerbrochen',
  'Das Straßenschild ist umgefahren',
  'Der Wegweiser am Radweg ist umgestürzt',
  'Ampel am Krankenhaus ist ausgefallen',
  'Die Ampel am Ring steht seit Wochen rot, die Ampel ist kaputt',
  'Der Gully ist verstopft',
  'Gullydeckel klappert, ist locker',
  'Gehwegplatte wackelt vor der Sparkasse',
  'Das Geländer an der Brücke ist durchgerostet',
  'Die Schaukel auf dem Spielplatz ist defekt',
  'Eine Stufe der Treppe zum Bahnhof ist gebrochen',
  'Die Scheibe am Wartehäuschen ist zerschlagen, das Wartehäuschen voller Scherben',
  'Ölspur auf der Kreuzung',
  'Scherben auf dem Radweg',
  'Ein Ast ragt auf den Gehweg',
  'Die Hecke verdeckt das Schild, das Schild ist verdeckt',
  'Die Uhr am Rathaus steht still',
  'Der Brunnen tropft und ist undicht',
];
const IDEAS = [
  'Mehr Straßenlaternen am Radweg',
  'Eine Bank an der Ilme',
  'Trinkbrunnen am Marktplatz',
  'Neue Schaukel für den Spielplatz',
  'Mülleimer an der Bushaltestelle aufstellen',
  'Laternen auf LED umrüsten',
  'Laternen, die nur leuchten, wenn jemand kommt',
  'Bäume am Parkplatz pflanzen',
  'Eine Ampel für Fußgänger am Schulweg',
  'Gemeinsam Müll sammeln im Frühling',
  'Jedes Jahr ein Tag gegen wilden Müll',
  'Reparaturcafé für kaputte Geräte',
  'Werkstatt, in der man defekte Fahrräder repariert',
  'Zebrastreifen an der Grundschule',
  'Bessere Beleuchtung im Stadtpark',
  'Tempo 30 in der Altstadt',
  'Der Radweg nach Salzderhelden endet an der Kreuzung',
  'Schlaglöcher in allen Dörfern in einer Karte sammeln',
  'Graffiti-Wand für Jugendliche',
  'Bürgersteig absenken für Rollstühle',
  'Die Brücke an der Ilme soll breiter werden',
  'Eine Uhr am Bahnhof',
  'Papierkörbe mit Pfandring',
  'Patenschaft für Bänke: wer eine Bank pflegt, bekommt ein Schild',
  'Ein Brunnen, an dem Kinder spielen',
  'Wildblumen statt Rasen an der Straße',
  'Bus am Abend nach Kreiensen',
  'Sitzplätze an der Haltestelle, wo man lange wartet',
];

describe('a defect and an idea', () => {
  const isDefect = (title: string) => findDefect(title, '', DEFECT_WORDS) !== null;

  it('are told apart', () => {
    expect(DEFECTS.filter((title) => !isDefect(title))).toEqual([]);
    expect(IDEAS.filter(isDefect)).toEqual([]);
  });

  it('are told apart by the text where the title says little', () => {
    expect(
      findDefect('Dunkel am Kirchweg', 'Die Laterne vor der Kirche ist kaputt.', DEFECT_WORDS),
    ).toEqual({ thing: 'Laterne', fault: 'kaputt' });
    expect(
      findDefect('Mehr Licht am Kirchweg', 'Die eine Laterne ist oft kaputt.', DEFECT_WORDS),
    ).toBeNull();
  });

  it('say by which words they were told, as they were written', () => {
    expect(findDefect('STRASSENLATERNE leuchtet gar nicht', '', DEFECT_WORDS)).toEqual({
      thing: 'STRASSENLATERNE',
      fault: 'leuchtet nicht',
    });
    expect(findDefect('Schlagloch am Ring', '', DEFECT_WORDS)).toEqual({
      thing: 'Schlagloch',
      fault: null,
    });
  });

  it('are not told apart without words', () => {
    const none = { things: [], faults: [], alone: [], wishes: [] };
    expect(findDefect(DEFECTS[0] ?? '', '', none)).toBeNull();
  });
});
