export { Category } from './category.entity.js';
export { CategoryType } from './category.type.js';
export { Phase } from './phase.entity.js';
export { Project } from './project.entity.js';
export {
  takes,
  TAKES_COMMENTS,
  TAKES_IDEAS,
  TAKES_OPINIONS,
  TAKES_VOTES,
} from './project.policy.js';
export { ProjectService, type Window } from './project.service.js';
export { ProjectType } from './project.type.js';
export { ProjectsModule } from './projects.module.js';
