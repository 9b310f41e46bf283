export {
  CARD_COLUMNS,
  CARD_JOINS,
  cardOf,
  type CardRow,
  LINK_COLUMNS,
  LIST_COLUMNS,
  LIST_JOINS,
} from './idea-card.repository.js';
export { IdeaDraft } from './idea-draft.entity.js';
export { Idea } from './idea.entity.js';
export { IdeaAnonymised } from './idea-own-data.service.js';
export { IdeaIdInput, IdeaPhotoInput, SubmitIdeaInput } from './idea.inputs.js';
export { canSee, ENDED, hasEnded, modelStage } from './idea.policy.js';
export { IdeaClosed, IdeaMerged } from './idea.problems.js';
export { IdeaRevision, type RevisionChange, type RevisionState } from './idea-revision.entity.js';
export { IdeaParts } from './idea-parts.service.js';
export { IdeaSubmittingService } from './idea-submitting.service.js';
export { IdeaService } from './idea.service.js';
export { IdeaType } from './idea.type.js';
export { IdeasModule } from './ideas.module.js';
export { MapFrameService } from './map-frame.service.js';
export { ProcessingStatus, StateGroup, STATUSES_OF } from './processing-status.type.js';
export { Visibility } from './visibility.type.js';
