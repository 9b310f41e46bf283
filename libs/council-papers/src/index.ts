export { CouncilPaper } from './council-paper.entity.js';
export { CouncilPapersModule } from './council-papers.module.js';
