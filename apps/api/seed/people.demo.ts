import type { PersonContent } from './content.types.js';

/** The six addresses people may try the product with. */
export const demoPeople: PersonContent[] = [
  {
    key: 'resident',
    displayName: 'Anwohnerin, Demo',
    email: 'resident@demo.invalid',
    place: 'kernstadt',
    role: 'resident',
    joinedDaysAgo: 400,
  },
  {
    key: 'moderator',
    displayName: 'Moderation, Demo',
    email: 'moderator@demo.invalid',
    place: null,
    role: 'moderator',
    joinedDaysAgo: 400,
  },
  {
    key: 'second-moderator',
    displayName: 'Zweite Moderation, Demo',
    email: 'second-moderator@demo.invalid',
    place: null,
    role: 'moderator',
    joinedDaysAgo: 400,
  },
  {
    key: 'office',
    displayName: 'Fachbereich Bauen, Demo',
    email: 'office@demo.invalid',
    place: null,
    role: 'office',
    joinedDaysAgo: 400,
  },
  {
    key: 'council',
    displayName: 'Ratsmitglied, Demo',
    email: 'council@demo.invalid',
    place: 'kernstadt',
    role: 'council',
    joinedDaysAgo: 400,
  },
  {
    key: 'admin',
    displayName: 'Verwaltung, Demo',
    email: 'admin@demo.invalid',
    place: null,
    role: 'admin',
    joinedDaysAgo: 400,
  },
];
