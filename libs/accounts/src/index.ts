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
export { RequestSignInResult } from './sign-in.problems.js';
export { SignInService } from './sign-in.service.js';
export { SignInRequested } from './sign-in.type.js';
export { ViewerType } from './viewer.type.js';
export { AccountAssurance } from './account-assurance.entity.js';
export { AssuranceLevel } from './assurance.policy.js';
export { AssuranceService } from './assurance.service.js';
export { DeskCode } from './desk-code.entity.js';
export { DeskCodeSheet } from './desk-code-sheet.entity.js';
export { ExternalIdentity } from './external-identity.entity.js';
export { ExternalVisit } from './external-visit.entity.js';
export { Passkey } from './passkey.entity.js';
export { PasskeyChallenge } from './passkey-challenge.entity.js';
export { RecoveryCode } from './recovery-code.entity.js';
export { Totp } from './totp.entity.js';
