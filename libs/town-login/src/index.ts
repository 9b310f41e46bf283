export { ExternalIdentity } from './external-identity.entity.js';
export { ExternalVisit } from './external-visit.entity.js';
export { TownLoginModule } from './town-login.module.js';
