export { Answer } from './answer.entity.js';
export { IdeaAnswered, IdeaMoved } from './answer.events.js';
export { AnswerService } from './answer.service.js';
export { AnswerType } from './answer.type.js';
export { AnswersModule } from './answers.module.js';
export { spokenDay, spokenMeeting, wordFor } from './course-words.policy.js';
export { ProcessingStep } from './processing-step.entity.js';
export { TimelineEntry } from './timeline.type.js';
