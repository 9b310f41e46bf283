import type { ThreadContent } from './content.types.js';

export const greenThreads: ThreadContent[] = [
  {
    idea: 'baenke-ilme',
    comments: [
      {
        author: 'pflegekraft-kern',
        stance: 'for',
        body: 'Ich habe gerade fast das Gleiche vorgeschlagen und es zu spät gesehen. Bitte verbindet die beiden Ideen!',
        daysAgo: 3,
        goodReasons: 6,
      },
      {
        author: 'grossmutter-orxhausen',
        stance: 'for',
        body: 'Mit Armstützen, unbedingt. Ohne komme ich nicht wieder hoch.',
        daysAgo: 3,
        goodReasons: 4,
      },
      {
        author: 'wanderin-andershausen',
        stance: 'for',
        body: 'Am großen Bogen sieht man manchmal den Eisvogel. Da gehört eine Bank hin.',
        daysAgo: 2,
        goodReasons: 3,
      },
      {
        author: 'gaertnerin-odagsen',
        stance: 'if',
        body: 'Ja, wenn sie aus heimischem Holz sind und nicht unter den Pappeln stehen. Da brechen Äste.',
        daysAgo: 2,
        goodReasons: 2,
      },
      {
        author: 'anwohner-kern',
        stance: 'question',
        body: 'Wer leert die Mülleimer? Ohne Eimer liegt nach drei Wochen alles im Wasser.',
        daysAgo: 1,
        goodReasons: 1,
      },
    ],
  },
  {
    idea: 'baeume-spielplatz-drueber',
    comments: [
      {
        author: 'mutter-drueber',
        stance: 'for',
        body: 'Wir sind elf Familien und stellen uns für einen Pflanztag zur Verfügung. Kuchen gibt es auch.',
        daysAgo: 4,
        goodReasons: 5,
      },
      {
        author: 'grossmutter-orxhausen',
        stance: 'for',
        body: 'Im Sommer saß ich dort mit dem Sonnenschirm in der Hand. Schatten braucht man auch als Oma.',
        daysAgo: 3,
        goodReasons: 3,
      },
      {
        author: 'gaertnerin-odagsen',
        stance: 'if',
        body: 'Ja, wenn es Feldahorn oder Linde wird und kein Kugelbäumchen. Und ein Hahn mit Trinkwasser wie auf dem Friedhof, zum Angießen und für die Kinder.',
        daysAgo: 3,
        goodReasons: 6,
      },
      {
        author: 'ehrenamt-opperhausen',
        stance: null,
        body: 'Fragt doch mal beim Heimatverein in Opperhausen, die haben letztes Jahr zwölf Bäume gepflanzt und wissen, wo man Zuschüsse bekommt.',
        daysAgo: 2,
        goodReasons: 1,
      },
    ],
  },
  {
    idea: 'trinkwasser-spielplaetze',
    comments: [
      {
        author: 'mutter-drueber',
        stance: 'for',
        body: 'Unbedingt. Und bitte mit Knopf in Kinderhöhe.',
        daysAgo: 28,
        goodReasons: 9,
      },
      {
        author: 'gaertnerin-odagsen',
        stance: 'if',
        body: 'Ja, wenn man mit den Plätzen beginnt, an denen schon eine Leitung liegt.',
        daysAgo: 24,
        goodReasons: 5,
      },
      {
        author: 'anwohner-vogelbeck',
        stance: 'against',
        body: 'Auf dem Dorf kann man klingeln. Das Geld wäre anderswo besser aufgehoben.',
        daysAgo: 19,
        goodReasons: 2,
      },
    ],
  },
  {
    idea: 'regenwasser-rathausdach',
    comments: [
      {
        author: 'imker-vardeilsen',
        stance: 'for',
        body: 'Endlich mal eine Idee, die sich selbst bezahlt.',
        daysAgo: 32,
        goodReasons: 6,
      },
      {
        author: 'handwerker-dassensen',
        stance: 'if',
        body: 'Ja, wenn vorher jemand nachsieht, was auf dem Dach liegt. Von alten Bitumenbahnen will man kein Wasser auf Kräutern haben.',
        daysAgo: 29,
        goodReasons: 8,
        changedThePlan: 'das Wasser wird vor dem Bau auf Schadstoffe untersucht',
      },
    ],
  },
  {
    idea: 'matschspielplatz-krummes-wasser',
    comments: [
      {
        author: 'mutter-kreiensen',
        stance: 'for',
        body: 'Dafür würden wir sogar aus Kreiensen kommen. Mit Wechselhosen.',
        daysAgo: 36,
        goodReasons: 11,
      },
      {
        author: 'feuerwehr-suelbeck',
        stance: 'if',
        body: 'Ja, wenn die Pumpe so verankert ist, dass sie das nächste Hochwasser nicht mitnimmt.',
        daysAgo: 33,
        goodReasons: 7,
      },
      {
        author: 'rentner-dassensen',
        stance: 'against',
        body: 'Die Wiese ist einer der wenigen ruhigen Plätze. Es muss nicht überall etwas stehen.',
        daysAgo: 30,
        goodReasons: 3,
      },
      {
        author: 'zugezogene-kern',
        stance: null,
        body: 'Verstehe ich gut. Es ist auch nur das Stück neben dem vorhandenen Weg gemeint, die große Wiese soll bleiben.',
        daysAgo: 29,
        goodReasons: 4,
      },
    ],
  },
  {
    idea: 'pegelstaende-online',
    comments: [
      {
        author: 'anwohner-salz',
        stance: 'for',
        body: 'Beim letzten Hochwasser habe ich alle zwei Stunden am Ufer mit der Taschenlampe gemessen. Das geht besser.',
        daysAgo: 36,
        goodReasons: 8,
      },
      {
        author: 'informatikerin-kern',
        stance: 'for',
        body: 'Die Messwerte sind offen abrufbar. An der Technik scheitert es nicht, nur an der Einordnung durch Fachleute.',
        daysAgo: 30,
        goodReasons: 6,
      },
    ],
  },
  {
    idea: 'badestelle-leine',
    comments: [
      {
        author: 'schueler-kreiensen',
        stance: 'for',
        body: 'Wir baden da eh schon. Mit Steg wärs wenigstens sicherer.',
        daysAgo: 55,
        goodReasons: 9,
      },
      {
        author: 'feuerwehr-suelbeck',
        stance: 'against',
        body: 'Ich habe dort schon jemanden herausgeholt. Hinter der Kiesbank zieht es einen weg, bevor man „Hilfe“ rufen kann. Bitte nicht.',
        daysAgo: 50,
        goodReasons: 14,
      },
      {
        author: 'mutter-kreiensen',
        stance: null,
        body: 'Schade, aber ich verstehe die Gründe. Der Bus zum Freibad wäre für uns eine echte Lösung.',
        daysAgo: 19,
        goodReasons: 6,
      },
    ],
  },
  {
    idea: 'hundebeutel-spender',
    comments: [
      {
        author: 'wanderin-andershausen',
        stance: 'for',
        body: 'Mit Eimer ist der entscheidende Punkt. Beutel im Gebüsch sind schlimmer als gar keine.',
        daysAgo: 195,
        goodReasons: 7,
      },
      {
        author: 'rentner-greene',
        stance: null,
        body: 'Bei uns am Ortsausgang steht er schon. Wird gut benutzt, danke.',
        daysAgo: 88,
        goodReasons: 5,
      },
    ],
  },
  {
    idea: 'giesspatenschaften',
    comments: [
      {
        author: 'anwohner-kern',
        stance: 'for',
        body: 'Unsere Linde hat jetzt zwei Paten und einen Namen.',
        daysAgo: 125,
        goodReasons: 6,
      },
    ],
  },
  {
    idea: 'sonnensegel-suelbeck',
    comments: [
      {
        author: 'mutter-drueber',
        stance: 'for',
        body: 'Wir waren gestern da, herrlich. Könnt ihr in Drüber weitermachen?',
        daysAgo: 92,
        goodReasons: 6,
      },
    ],
  },
];
