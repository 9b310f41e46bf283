export { Account } from './account.entity.js';
export { AccountService } from './account.service.js';
export { canonicalAddress, safeNextPath } from './address.policy.js';
export { PersonType } from './person.type.js';
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
export { ViewerType } from './viewer.type.js';
export { AccountsModule } from './accounts.module.js';
