import type DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '@ein/platform';
import type { AccountService } from './account.service.js';
import type { PersonType } from './person.type.js';

/** The request's people by account id, asked for together. */
export function personLoader(
  request: RequestContext,
  accounts: AccountService,
): DataLoader<string, PersonType> {
  return loaderOf<string, PersonType>(request, 'people', (ids) => accounts.peopleByIds(ids));
}
