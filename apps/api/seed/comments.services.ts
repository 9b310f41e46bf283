import type { ThreadContent } from './content.types.js';

export const serviceThreads: ThreadContent[] = [
  {
    idea: 'sitzungen-nachhoeren',
    comments: [
      {
        author: 'mutter-greene',
        stance: 'for',
        body: 'Beim Bügeln den Bauausschuss hören. Warum nicht?',
        daysAgo: 36,
        goodReasons: 6,
      },
      {
        author: 'rentner-dassensen',
        stance: 'against',
        body: 'Dann traut sich im Publikum niemand mehr, den Mund aufzumachen.',
        daysAgo: 28,
        goodReasons: 4,
      },
      {
        author: 'council',
        stance: null,
        body: 'Aus Sicht eines Ratsmitglieds: Die meisten von uns haben nichts dagegen. Wichtig ist, dass Redebeiträge nicht aus dem Zusammenhang geschnitten werden.',
        daysAgo: 26,
        goodReasons: 9,
      },
    ],
  },
  {
    idea: 'kita-warteliste',
    comments: [
      {
        author: 'mutter-drueber',
        stance: 'for',
        body: 'Fünf Anmeldungen, zwei Absagen, dreimal Schweigen. Eine Liste für alle wäre ein Traum.',
        daysAgo: 20,
        goodReasons: 9,
      },
      {
        author: 'pflegekraft-kern',
        stance: 'if',
        body: 'Ja, wenn Eltern im Schichtdienst weiter einen Zuschlag bei der Vergabe haben.',
        daysAgo: 15,
        goodReasons: 5,
      },
    ],
  },
  {
    idea: 'hoeranlage-ratssaal',
    comments: [
      {
        author: 'rentnerin-kern',
        stance: 'for',
        body: 'Endlich denkt jemand daran. Man gewöhnt sich sonst an, einfach wegzubleiben.',
        daysAgo: 140,
        goodReasons: 8,
      },
      {
        key: 'hoeranlage-koffer',
        author: 'informatikerin-kern',
        stance: 'question',
        body: 'Hilft das auch, wenn eine Sitzung in einem Dorfgemeinschaftshaus stattfindet?',
        daysAgo: 130,
        goodReasons: 3,
      },
      {
        author: 'office',
        stance: null,
        body: 'Dafür planen wir einen Koffer mit acht Empfängern ein, den jeder Ortsrat ausleihen kann.',
        daysAgo: 128,
        goodReasons: 4,
        replyTo: 'hoeranlage-koffer',
      },
    ],
  },
  {
    idea: 'termine-online',
    comments: [
      {
        author: 'rentner-greene',
        stance: 'if',
        body: 'Ja, wenn man weiter anrufen oder vorbeikommen kann. Nicht jeder hat Internet.',
        daysAgo: 160,
        goodReasons: 10,
        changedThePlan: 'die Hälfte der Plätze bleibt ohne Termin',
      },
      {
        author: 'zugezogene-kern',
        stance: 'for',
        body: 'Beim Ummelden habe ich zwei halbe Urlaubstage verbraucht. Alles ist besser als das.',
        daysAgo: 152,
        goodReasons: 4,
      },
    ],
  },
  {
    idea: 'wlan-marktplatz',
    comments: [
      {
        author: 'rentner-dassensen',
        stance: 'question',
        body: 'Gibt es für Leute wie mich jemanden, der einmal zeigt, wie man sich da verbindet?',
        daysAgo: 100,
        goodReasons: 2,
      },
    ],
  },
  {
    idea: 'lernpaten',
    comments: [
      {
        author: 'lehrerin-kern',
        stance: 'for',
        body: 'Wir nehmen alle, die lesen, rechnen und ein bisschen Geduld haben. Im Ernst: Eine Stunde in der Woche macht einen großen Unterschied.',
        daysAgo: 9,
        goodReasons: 7,
      },
    ],
  },
  {
    idea: 'defibrillator-iber',
    comments: [
      {
        author: 'feuerwehr-suelbeck',
        stance: 'for',
        body: 'In den ersten fünf Minuten zählt jede Hand. Bitte gleich mit Schulung, Angst vor dem Gerät hilft keinem.',
        daysAgo: 135,
        goodReasons: 11,
      },
    ],
  },
  {
    idea: 'postfiliale-greene',
    comments: [
      {
        author: 'rentner-greene',
        stance: 'for',
        body: 'Mit dem Bus nach Kreiensen und zurück sind es fast zwei Stunden. Für ein Päckchen an die Enkel.',
        daysAgo: 86,
        goodReasons: 12,
      },
      {
        author: 'mutter-greene',
        stance: null,
        body: 'Gut, dass es weitergeht. Ein Zwischenstand im September hätte uns aber viel Sorge erspart.',
        daysAgo: 38,
        goodReasons: 7,
      },
    ],
  },
  {
    idea: 'lebensmittel-automat-brunsen',
    comments: [
      {
        author: 'landwirt-salz',
        stance: 'if',
        body: 'Ja, wenn mehrere Höfe sich das Befüllen teilen. Allein macht das keiner sieben Tage die Woche.',
        daysAgo: 88,
        goodReasons: 7,
      },
    ],
  },
  {
    idea: 'hofboerse',
    comments: [
      {
        author: 'zugezogene-kern',
        stance: 'for',
        body: 'Genau so etwas haben wir vergeblich gesucht. Gekauft hätten wir sofort.',
        daysAgo: 15,
        goodReasons: 5,
      },
    ],
  },
];
