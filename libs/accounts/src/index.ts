export { Account } from './account.entity.js';
export { AccountService } from './account.service.js';
export { canonicalAddress, safeNextPath } from './address.policy.js';
export { PersonType } from './person.type.js';
export { Guests } from './guests.service.js';
export { nameIn } from './display-name.policy.js';
export {
  AccountErased,
  type DataSection,
  FORMER_MEMBER,
  groundIn,
  type Leaving,
  OWN_WISH,
  PersonalData,
  TAKEN_AWAY,
  type TextsChoice,
  type Words,
} from './personal-data.js';
export { ViewerType } from './viewer.type.js';
export { AccountsModule } from './accounts.module.js';
