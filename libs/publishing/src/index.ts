export { AuthorTrustRepository } from './author-trust.repository.js';
export { AuthorTrusts } from './author-trust.service.js';
export { ProjectPolicies } from './project-policy.service.js';
export { PublishingModule } from './publishing.module.js';
export { atOnceLetter } from './at-once.letter.js';
