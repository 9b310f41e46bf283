import type { IdeaContent, ThreadContent } from './content.types.js';
import { cyclePathThreads } from './comments.cycle-path.js';
import { dassensenThreads } from './comments.dassensen.js';
import { fountainThreads } from './comments.fountain.js';
import { greenThreads } from './comments.green.js';
import { oldTownThreads } from './comments.old-town.js';
import { onTheWayThreads } from './comments.on-the-way.js';
import { serviceThreads } from './comments.services.js';
import { shopWindowThreads } from './comments.shop-windows.js';
import { sportAndCultureThreads } from './comments.sport-and-culture.js';
import { stationThreads } from './comments.station.js';
import { busAndTrainIdeas } from './ideas.bus-and-train.js';
import { centreIdeas } from './ideas.centre.js';
import { cultureIdeas } from './ideas.culture.js';
import { greenIdeas } from './ideas.green.js';
import { moderatedIdeas } from './ideas.moderated.js';
import { roadIdeas } from './ideas.roads.js';
import { serviceIdeas } from './ideas.services.js';
import { sportIdeas } from './ideas.sport.js';
import { stationIdeas } from './ideas.station.js';
import { villageIdeas } from './ideas.villages.js';
import { waterIdeas } from './ideas.water.js';

/** Every idea of the demo town, in no order: numbers follow the day of submission. */
export const ideas: IdeaContent[] = [
  ...roadIdeas,
  ...busAndTrainIdeas,
  ...stationIdeas,
  ...waterIdeas,
  ...centreIdeas,
  ...cultureIdeas,
  ...greenIdeas,
  ...villageIdeas,
  ...sportIdeas,
  ...serviceIdeas,
  ...moderatedIdeas,
];

export const threads: ThreadContent[] = [
  ...cyclePathThreads,
  ...dassensenThreads,
  ...oldTownThreads,
  ...fountainThreads,
  ...shopWindowThreads,
  ...onTheWayThreads,
  ...stationThreads,
  ...greenThreads,
  ...serviceThreads,
  ...sportAndCultureThreads,
];

export { pages } from './pages.js';
export { categories, projects, town } from './town.js';
export { places } from './places.js';
export { demoPeople, people, quietSupporters } from './people.js';
export { notices, reasonPresets } from './moderation.js';
export { opinionRound } from './opinions.js';
