import type { OpinionRoundContent } from './content.types.js';

/**
 * Statements around the station and three ways to look at them: who wants to come by bicycle, who parks there, and who lives
 * next to it. Some are words of comments. 1: most of them agree, 0: most disagree, 0.5: they differ.
 */
export const opinionRound: OpinionRoundContent = {
  project: 'bahnhofsumfeld-salzderhelden',
  camps: [
    { name: 'rad', people: 58 },
    { name: 'auto', people: 46 },
    { name: 'nachbarn', people: 29 },
  ],
  statements: [
    {
      text: 'Am Bahnhof soll es eine Toilette geben, die jeden Tag gereinigt wird.',
      agrees: [0.94, 0.92, 0.95],
    },
    { text: 'Der Weg zum Gleis muss ohne Stufen zu schaffen sein.', agrees: [0.97, 0.93, 0.94] },
    {
      text: 'Mit dem Rollstuhl ist die Treppe das Ende der Reise.',
      comment: true,
      agrees: [0.9, 0.84, 0.88],
    },
    {
      text: 'Drei Parkplätze weniger merkt man morgens um sieben sehr wohl.',
      comment: true,
      agrees: [0.08, 0.95, 0.6],
    },
    { text: 'Bäume am Bahnhof sind wichtiger als Parkplätze.', agrees: [0.9, 0.06, 0.85] },
    { text: 'Die Bushaltestelle soll direkt vor dem Gleis liegen.', agrees: [0.85, 0.8, 0.12] },
    { text: 'Nachts soll das Licht am Bahnhof gedimmt werden.', agrees: [0.45, 0.1, 0.94] },
    { text: 'Abschließbare Boxen für E-Bikes dürfen etwas kosten.', agrees: [0.88, 0.3, 0.2] },
    {
      text: 'Der Kiosk soll wieder öffnen, auch wenn die Stadt etwas zuschießt.',
      agrees: [0.72, 0.78, 0.7],
    },
    { text: 'Vor dem Bahnhof soll Tempo 30 gelten.', agrees: [0.93, 0.1, 0.9] },
    { text: 'Wer mit der Bahn pendelt, soll umsonst parken.', agrees: [0.15, 0.94, 0.1] },
    {
      text: 'Der Vorplatz soll ein Ort zum Bleiben sein, nicht nur zum Umsteigen.',
      agrees: [0.86, 0.25, 0.3],
    },
    { text: 'Erst mal die Schrotträder entfernen.', comment: true, agrees: [0.3, 0.92, 0.85] },
    { text: 'Lautsprecher sollen nach 22 Uhr leiser sein.', agrees: [0.4, 0.3, 0.96] },
    { text: 'Die Schranke bleibt zu lange geschlossen.', agrees: [0.5, 0.92, 0.88] },
    { text: 'Statt neuer Gebäude reichen ein Dach und gute Bänke.', agrees: [0.12, 0.5, 0.85] },
    { text: 'Der Umbau darf warten, bis die Bahn ihren Teil zusagt.', agrees: [0.06, 0.1, 0.08] },
    { text: 'Ein Schließfach für Pakete am Bahnhof wäre nützlich.', agrees: [0.6, 0.55, 0.4] },
  ],
};
