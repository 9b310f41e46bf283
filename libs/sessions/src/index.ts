export { Session } from './session.entity.js';
export { FreshProofRequired } from './session.problems.js';
export { SessionService } from './session.service.js';
export { SignInSecrets } from './sign-in-secrets.js';
export { SessionsModule } from './sessions.module.js';
