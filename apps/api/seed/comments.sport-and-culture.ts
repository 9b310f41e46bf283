import type { ThreadContent } from './content.types.js';

export const sportAndCultureThreads: ThreadContent[] = [
  {
    idea: 'hallenbad-sonntag',
    comments: [
      {
        author: 'trainerin-kreiensen',
        stance: 'for',
        body: 'Unsere Schwimmgruppe würde die Zeit sofort nutzen.',
        daysAgo: 126,
        goodReasons: 7,
      },
      {
        author: 'studentin-kern',
        stance: null,
        body: 'Ein Nein mit Zahlen ist mir lieber als ein Vielleicht. Ich frage im August 2027 noch mal nach :-)',
        daysAgo: 78,
        goodReasons: 5,
      },
    ],
  },
  {
    idea: 'freibad-kinder-frei',
    comments: [
      {
        author: 'mutter-drueber',
        stance: 'for',
        body: 'Bei drei Kindern überlegt man sich jeden Besuch zweimal.',
        daysAgo: 150,
        goodReasons: 8,
      },
      {
        author: 'anwohner-kern',
        stance: 'against',
        body: 'Nichts ist umsonst. Am Ende zahlen es alle über die Steuer, auch die ohne Kinder.',
        daysAgo: 140,
        goodReasons: 6,
      },
      {
        author: 'lehrerin-kern',
        stance: 'if',
        body: 'Ja, wenn es wenigstens für die gilt, die es sonst nicht bezahlen können. Und bitte so, dass sich niemand an der Kasse erklären muss.',
        daysAgo: 135,
        goodReasons: 13,
        changedThePlan: 'die Karte gibt es im Bürgerbüro, an der Kasse fragt niemand nach',
      },
    ],
  },
  {
    idea: 'turnhalle-kreiensen-sonntags',
    comments: [
      {
        author: 'trainerin-kreiensen',
        stance: 'for',
        body: 'Ich übernehme gern die Einweisung für die Eltern. Wo der Erste-Hilfe-Kasten hängt, weiß ich im Schlaf.',
        daysAgo: 48,
        goodReasons: 10,
      },
      {
        author: 'pendlerin-kreiensen',
        stance: 'for',
        body: 'Sonntagnachmittag im Januar mit zwei Kindern in drei Zimmern. Mehr Argumente habe ich nicht.',
        daysAgo: 42,
        goodReasons: 6,
      },
      {
        author: 'schueler-kreiensen',
        stance: 'if',
        body: 'Ja, wenn danach noch ne Stunde für uns Ältere zum Kicken ist.',
        daysAgo: 37,
        goodReasons: 4,
      },
      {
        author: 'anwohner-salz',
        stance: 'against',
        body: 'Die Halle wird geheizt und der Hausmeister bezahlt, für wie viele Familien am Ende?',
        daysAgo: 33,
        goodReasons: 2,
      },
    ],
  },
  {
    idea: 'pumptrack-kreiensen',
    comments: [
      {
        author: 'trainerin-kreiensen',
        stance: 'for',
        body: 'Bewegung ohne Anmeldung und Beitrag. Genau das fehlt.',
        daysAgo: 220,
        goodReasons: 9,
      },
      {
        author: 'schueler-kreiensen',
        stance: null,
        body: 'Echt enttäuschend nach so langer Zeit. Aber immerhin habt ihr gesagt warum. Wir kommen zum Treffen und bringen zwei Vorschläge mit.',
        daysAgo: 33,
        goodReasons: 16,
      },
      {
        author: 'mutter-kreiensen',
        stance: null,
        body: 'Hinter dem alten Güterschuppen wäre Platz. Schaut euch das bitte an.',
        daysAgo: 30,
        goodReasons: 8,
      },
    ],
  },
  {
    idea: 'silvester-feuerwerk',
    comments: [
      {
        author: 'anwohner-kern',
        stance: 'for',
        body: 'Für unser Haus von 1602 wäre das ein Segen.',
        daysAgo: 290,
        goodReasons: 5,
      },
      {
        author: 'handwerker-dassensen',
        stance: 'against',
        body: 'Einmal im Jahr darf es knallen. Ich lasse mir nicht auch das noch verbieten.',
        daysAgo: 285,
        goodReasons: 6,
      },
      {
        author: 'imker-vardeilsen',
        stance: 'against',
        body: 'Auch ein großes Feuerwerk erschreckt die Tiere. Wie wäre es mit Musik und Licht auf dem Markt?',
        daysAgo: 280,
        goodReasons: 7,
      },
    ],
  },
  {
    idea: 'fachwerk-leichte-sprache',
    comments: [
      {
        author: 'grossmutter-orxhausen',
        stance: 'for',
        body: 'Davon haben auch wir Alten etwas. Kurze Sätze, große Schrift, fertig.',
        daysAgo: 70,
        goodReasons: 5,
      },
      {
        author: 'wanderin-andershausen',
        stance: 'if',
        body: 'Ja, wenn die Texte auch zum Anhören sind. Ich habe beim Laufen die Brille nie auf.',
        daysAgo: 64,
        goodReasons: 4,
        changedThePlan: 'alle Texte gibt es auch zum Anhören',
      },
    ],
  },
  {
    idea: 'blaudruck-werkstatt',
    comments: [
      {
        author: 'grossmutter-orxhausen',
        stance: 'for',
        body: 'Meine Großmutter hatte noch eine Schürze aus Einbecker Blaudruck. Das darf nicht verloren gehen.',
        daysAgo: 95,
        goodReasons: 9,
      },
      {
        author: 'schuelerin-kern',
        stance: 'for',
        body: 'Wir haben das in Kunst gemacht, es ist so schön, wenn das Tuch aus der Farbe kommt und an der Luft erst blau wird!',
        daysAgo: 90,
        goodReasons: 6,
      },
      {
        author: 'mutter-greene',
        stance: 'if',
        body: 'Ja, wenn auch Familien mal kommen dürfen und die Kinder aus den Dörfern nicht wegen der Busfahrt zu Hause bleiben.',
        daysAgo: 82,
        goodReasons: 11,
        changedThePlan: 'Zuschuss zur Anfahrt und zwei Samstage für Familien',
      },
      {
        author: 'pendler-kern',
        stance: 'against',
        body: '11.000 Euro im Jahr für bedruckte Tücher, während in den Schulen die Fenster klemmen. Ich weiß nicht.',
        daysAgo: 60,
        goodReasons: 3,
      },
    ],
  },
  {
    idea: 'freiluftkino-greene',
    comments: [
      {
        author: 'rentner-greene',
        stance: 'for',
        body: 'Der Heimatverein stellt auch die Bratwurst. Ist im Vorstand schon besprochen, zumindest fast.',
        daysAgo: 100,
        goodReasons: 5,
      },
    ],
  },
];
