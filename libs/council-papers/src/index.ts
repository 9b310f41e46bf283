export { CouncilObject } from './council-object.entity.js';
export { CouncilPaper } from './council-paper.entity.js';
export { CouncilPapersModule } from './council-papers.module.js';
