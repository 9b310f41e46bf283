import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { SearchModelRepository } from './search-model.repository.js';
import { SearchModels } from './search-model.service.js';

describe('the model of the search', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('goes on with what it has while the database is away, and ends no process over it', async () => {
    const repository = Object.create(SearchModelRepository.prototype) as SearchModelRepository;
    let isAway = false;
    repository.findVersion = () =>
      isAway ? Promise.reject(new Error('timeout exceeded')) : Promise.resolve(null);
    const lost: unknown[] = [];
    const hear = (reason: unknown) => lost.push(reason);
    process.on('unhandledRejection', hear);
    const models = new SearchModels(repository);
    const known = await models.current();
    isAway = true;
    const later = Date.now() + 60_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(await models.current()).toBe(known);
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', hear);
    expect(lost).toEqual([]);
  });
});
