export { Category } from './category.entity.js';
export { CategoryType } from './category.type.js';
export { type Kept } from './kept-project.policy.js';
export { KeptProject } from './kept-project.type.js';
export { PhaseKind } from './phase-kind.js';
export { Phase } from './phase.entity.js';
export { Project } from './project.entity.js';
export {
  type Closing,
  resultComesAt,
  takes,
  TAKES_COMMENTS,
  TAKES_IDEAS,
  TAKES_OPINIONS,
  TAKES_VOTES,
} from './project.policy.js';
export { ProjectChanged } from './project.events.js';
export { ProjectSlugArgs } from './project.inputs.js';
export { ProjectKeeping } from './project-keeping.service.js';
export { ProjectStage, ResultRule, RunnerUpRule } from './project-stage.type.js';
export { ProjectService, type Window } from './project.service.js';
export { ProjectType } from './project.type.js';
export { ProjectsModule } from './projects.module.js';
