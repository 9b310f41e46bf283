export { Survey } from './survey.entity.js';
export { SurveyAnswer, SurveyResponse } from './survey-answer.entity.js';
export { SurveyQuestion } from './survey-question.entity.js';
export { SurveysModule } from './surveys.module.js';
