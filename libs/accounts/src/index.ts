export { Account } from './account.entity.js';
export { AccountService } from './account.service.js';
export { AccountsModule } from './accounts.module.js';
export { ErasureService } from './erasure.service.js';
export {
  AccountErased,
  type DataSection,
  FORMER_MEMBER,
  type Leaving,
  OWN_WISH,
  PersonalData,
  TAKEN_AWAY,
  type TextsChoice,
} from './personal-data.js';
export { PersonType } from './person.type.js';
export { Session } from './session.entity.js';
export { FreshProofRequired } from './session.problems.js';
export { SessionService } from './session.service.js';
export { SignInRequest } from './sign-in-request.entity.js';
export { SignInService } from './sign-in.service.js';
export { ViewerType } from './viewer.type.js';
