import type { ThreadContent } from './content.types.js';

export const stationThreads: ThreadContent[] = [
  {
    idea: 'fahrradbuegel-salzderhelden',
    comments: [
      {
        author: 'pendler-kern',
        stance: 'for',
        body: 'Heute früh: 33 Räder, zwei davon am Stoppschild. Die Zählung der Stadt kann ich also nur bestätigen.',
        daysAgo: 15,
        goodReasons: 14,
      },
      {
        author: 'jugendlicher-salz',
        stance: 'for',
        body: 'Mein Rad wurde schon mal umgetreten weil es im Weg stand. Stand halt im Weg weil kein Platz war.',
        daysAgo: 14,
        goodReasons: 7,
      },
      {
        author: 'studentin-kern',
        stance: 'for',
        body: 'Zwanzig sind eher die Untergrenze.',
        daysAgo: 12,
        goodReasons: 5,
      },
      {
        author: 'lehrerin-kern',
        stance: 'for',
        body: 'Auch Kolleginnen aus Göttingen würden ein Rad am Bahnhof lassen, wenn es trocken steht.',
        daysAgo: 9,
        goodReasons: 3,
      },
      {
        author: 'informatikerin-kern',
        stance: 'if',
        body: 'Ja, wenn ein paar abschließbare Boxen für E-Bikes dabei sind. Für ein Rad für 3.000 Euro reicht mir kein Bügel.',
        daysAgo: 13,
        goodReasons: 9,
      },
      {
        author: 'anwohnerin-salz',
        stance: 'if',
        body: 'Ja, wenn die Bügel nah am Gleis stehen. Wer spät dran ist, stellt das Rad sonst wieder ans Geländer.',
        daysAgo: 8,
        goodReasons: 6,
      },
      {
        author: 'handwerker-dassensen',
        stance: 'against',
        body: 'Erst mal die Schrotträder entfernen. Fünf Stück stehen da seit dem Frühjahr mit plattem Reifen.',
        daysAgo: 10,
        goodReasons: 3,
      },
      {
        author: 'vater-salz',
        stance: 'question',
        body: 'Kommt das Dach gleichzeitig mit den Bügeln oder erst mit der großen Neugestaltung?',
        daysAgo: 5,
        goodReasons: 4,
      },
    ],
  },
  {
    idea: 'stufenlos-gleis',
    comments: [
      {
        author: 'pflegekraft-kern',
        stance: 'for',
        body: 'Zweimal im Monat begleite ich jemanden zur Klinik. Mit dem Rollstuhl ist die Treppe das Ende der Reise.',
        daysAgo: 16,
        goodReasons: 12,
      },
      {
        author: 'vater-salz',
        stance: 'for',
        body: 'Kinderwagen, Laufrad, Gepäck. Mir helfen immer Fremde, aber darauf will man sich nicht verlassen müssen.',
        daysAgo: 13,
        goodReasons: 7,
      },
      {
        author: 'anwohner-kern',
        stance: 'question',
        body: 'Gibt es bei der Bahn schon einen Zeitplan für den Umbau?',
        daysAgo: 7,
        goodReasons: 3,
      },
    ],
  },
  {
    idea: 'toilette-bahnhof',
    comments: [
      {
        author: 'pendlerin-kreiensen',
        stance: 'for',
        body: 'Wer den Anschluss verpasst, sitzt hier eine Stunde. Danke, dass es mal jemand ausspricht.',
        daysAgo: 12,
        goodReasons: 6,
      },
      {
        author: 'anwohnerin-salz',
        stance: 'if',
        body: 'Ja, wenn sie jeden Tag gereinigt wird. Sonst haben wir als Nachbarn den Ärger.',
        daysAgo: 10,
        goodReasons: 5,
      },
    ],
  },
  {
    idea: 'abfahrtsanzeige-bahnhof',
    comments: [
      {
        author: 'busfahrer-kern',
        stance: 'for',
        body: 'Hilft auch uns. Dann winken die Leute nicht dem falschen Bus.',
        daysAgo: 7,
        goodReasons: 8,
      },
      {
        author: 'rentner-greene',
        stance: 'if',
        body: 'Ja, wenn man die Schrift auch ohne Brille lesen kann.',
        daysAgo: 5,
        goodReasons: 4,
      },
    ],
  },
  {
    idea: 'schattenplaetze-bahnhof',
    comments: [
      {
        author: 'pendler-kern',
        stance: 'against',
        body: 'Drei Parkplätze weniger merkt man morgens um sieben sehr wohl.',
        daysAgo: 8,
        goodReasons: 4,
      },
    ],
  },
];
