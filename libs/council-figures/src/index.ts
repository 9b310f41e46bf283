export { CouncilFiguresModule } from './council-figures.module.js';
export { SMALLEST_GROUP, suppressSmall } from './suppression.policy.js';
