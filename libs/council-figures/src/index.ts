export { CouncilFiguresModule } from './council-figures.module.js';
