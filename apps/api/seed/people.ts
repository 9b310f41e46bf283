import { coreTownPeople } from './people.core-town.js';
import { villagePeople } from './people.villages.js';
import type { PersonContent, QuietSupporters } from './content.types.js';

export { demoPeople } from './people.demo.js';

/** People are called by what they do; nobody living is meant. */
export const people: PersonContent[] = [...coreTownPeople, ...villagePeople];

/** People who only support: uneven over the places, and 12 places have nobody yet. */
export const quietSupporters: QuietSupporters[] = [
  { place: 'kernstadt', people: 96 },
  { place: 'salzderhelden', people: 31 },
  { place: 'kreiensen', people: 22 },
  { place: 'greene', people: 17 },
  { place: 'dassensen', people: 12 },
  { place: 'naensen', people: 11 },
  { place: 'opperhausen', people: 7 },
  { place: 'suelbeck', people: 6 },
  { place: 'drueber', people: 6 },
  { place: 'ahlshausen-sievershausen', people: 6 },
  { place: 'odagsen', people: 5 },
  { place: 'vogelbeck', people: 5 },
  { place: 'wenzen', people: 5 },
  { place: 'brunsen', people: 4 },
  { place: 'vardeilsen', people: 4 },
  { place: 'doerrigsen', people: 3 },
  { place: 'iber', people: 3 },
  { place: 'orxhausen', people: 3 },
  { place: 'holtensen', people: 3 },
  { place: 'hullersen', people: 3 },
  { place: 'edemissen', people: 3 },
  { place: 'volksen', people: 2 },
  { place: 'strodthagen', people: 2 },
  { place: 'kohnsen', people: 2 },
  { place: 'immensen', people: 2 },
  { place: 'stroit', people: 2 },
  { place: 'bartshausen', people: 1 },
  { place: 'andershausen', people: 1 },
  { place: 'rittierode', people: 1 },
  { place: 'garlebsen', people: 1 },
  { place: 'rotenkirchen', people: 1 },
  { place: 'kuventhal', people: 1 },
  { place: 'haieshausen', people: 1 },
  { place: 'negenborn', people: 1 },
  { place: 'bentierode', people: 1 },
];
