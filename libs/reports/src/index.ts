export { CouncilFiguresService } from './council-figures.service.js';
export { CouncilFigures, TownFigures } from './council-figures.type.js';
export { CouncilSnapshot } from './council-snapshot.entity.js';
export { ReportsModule } from './reports.module.js';
