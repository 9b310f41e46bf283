import { createHash } from 'node:crypto';
import { readDocument } from '@ein/german-text';
import type { SearchDocument } from './search-index.js';
import { PIPELINE, type Model } from './search-model.service.js';
import type { PublicIdea } from './search-source.repository.js';

/** Changes with the idea, with what was learned, and with the code that reads it. */
export function digestOf(idea: PublicIdea, modelVersion: number): string {
  const { id, title, text, placeId, categoryId, projectId, status, publishedAt } = idea;
  const indexed = [
    PIPELINE,
    modelVersion,
    id,
    title,
    text,
    placeId,
    categoryId,
    projectId,
    status,
    publishedAt.getTime(),
  ];
  return createHash('sha256').update(JSON.stringify(indexed)).digest('base64url').slice(0, 22);
}

/** A published idea as the engines take it. */
export function documentOf(idea: PublicIdea, model: Model): SearchDocument {
  const { id, placeId, categoryId, projectId, status, publishedAt } = idea;
  return {
    ...readDocument(idea.title, idea.text, model.splitter),
    ...{ id, placeId, categoryId, projectId, status, publishedAt },
    digest: digestOf(idea, model.version),
  };
}
