export { SenderField, SenderInput } from './challenge.inputs.js';
export { ChallengeRequired } from './challenge.problems.js';
export { Challenges } from './challenge.service.js';
export { ChallengesModule } from './challenges.module.js';
export { SpentProof } from './spent-proof.entity.js';
