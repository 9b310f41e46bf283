/** The audits of the GraphQL over HTTP specification; introspection, which some of them ask for, is on outside of production. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditResult, auditServer } from 'graphql-http';
import { openApi, type OpenApi } from './open-api.js';

/** What we do otherwise than recommended, each with its reason. */
const NO_GET =
  'Only POST with JSON is answered: a GET without a header of its own could come from a foreign page.';
const TOLD_BY_STATUS =
  'A document that cannot be run is answered by 400 to whoever accepts application/json, too, so that logs and proxies see it.';
const NOT_AS_RECOMMENDED: Record<string, string> = {
  'MAY accept application/x-www-form-urlencoded formatted GET requests': NO_GET,
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json':
    NO_GET,
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json':
    NO_GET,
  'SHOULD use 200 status code on document parsing failure when accepting application/json':
    TOLD_BY_STATUS,
  'SHOULD use 200 status code on document validation failure when accepting application/json':
    TOLD_BY_STATUS,
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json':
    TOLD_BY_STATUS,
};

describe('GraphQL over HTTP', () => {
  let api: OpenApi;
  let results: AuditResult[];

  beforeAll(async () => {
    api = await openApi({ worker: false });
    results = await auditServer({ url: `${api.url}/graphql` });
  }, 60_000);
  afterAll(() => api.close());

  it('keeps every rule that must be kept', () => {
    const broken = results.filter(({ status }) => status === 'error');
    expect(broken.map((one) => [one.name, 'reason' in one && one.reason])).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  it('keeps every recommendation but those that are named', () => {
    const others = results.filter(({ status }) => status === 'warn' || status === 'notice');
    expect(others.map(({ name }) => name).sort()).toEqual(Object.keys(NOT_AS_RECOMMENDED).sort());
  });
});
