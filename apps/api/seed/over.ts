/** Projects of the demo that are over: one with its result, and one from the platform that the town had before. */
export interface OverIdea {
  title: string;
  body: string;
  place: string | null;
  category: string;
  votes: number;
  /** What the town's last word was, and the state it stands for. */
  status: 'received' | 'planned' | 'done' | 'declined';
  sentence: string | null;
  reason: string | null;
  comments: string[];
}

const quiet = { status: 'received', sentence: null, reason: null } as const;

/** By support, the most first: that is the rule of the project. */
export const playground: OverIdea[] = [
  {
    title: 'Wasserpumpe und Matschtisch',
    body: 'Kinder spielen am liebsten mit Wasser. Eine Handpumpe mit einer Rinne reicht. Das Wasser läuft in ein Beet.',
    place: 'salzderhelden',
    category: 'spielplaetze-gruen',
    votes: 64,
    status: 'done',
    sentence: 'Die Pumpe steht seit dem Frühjahr, das Beet ist bepflanzt.',
    reason: null,
    comments: ['Bitte mit Schatten daneben, im Sommer ist der Platz sonst leer.'],
  },
  {
    title: 'Schaukel, in die auch ein Rollstuhl passt',
    body: 'Auf keinem Spielplatz in der Nähe kann ein Kind im Rollstuhl schaukeln. Eine breite Schaukel mit Rampe ändert das.',
    place: 'salzderhelden',
    category: 'barrierefreiheit',
    votes: 51,
    status: 'planned',
    sentence: 'Die Schaukel ist bestellt und wird im nächsten Jahr aufgebaut.',
    reason: null,
    comments: ['Der Weg vom Tor bis zur Schaukel muss dann auch fest sein.'],
  },
  {
    title: 'Ein Zaun zur Straße',
    body: 'Bälle rollen auf die Fahrbahn, und Kinder rennen hinterher. Ein niedriger Zaun mit einem Tor hilft.',
    place: 'salzderhelden',
    category: 'spielplaetze-gruen',
    votes: 22,
    ...quiet,
    comments: [],
  },
];

/** What was rated there stands beside each idea and counts nowhere. */
export const former: (OverIdea & { ratedFor: number; ratedAgainst: number })[] = [
  {
    title: 'Ein Jahr lang Musik auf dem Marktplatz',
    body: 'Jeden zweiten Samstag spielt jemand aus der Stadt, draußen und umsonst. Die Musikschule macht den Anfang.',
    place: null,
    category: 'kultur-freizeit',
    votes: 0,
    ratedFor: 48,
    ratedAgainst: 6,
    ...quiet,
    comments: ['Das wäre auch gut für die Geschäfte am Platz.'],
  },
  {
    title: 'Offene Gärten in allen Ortschaften',
    body: 'An einem Sonntag im Monat öffnen Menschen ihren Garten. Ein Plan zeigt den Weg mit dem Rad.',
    place: null,
    category: 'spielplaetze-gruen',
    votes: 0,
    ratedFor: 35,
    ratedAgainst: 2,
    ...quiet,
    comments: [],
  },
];
