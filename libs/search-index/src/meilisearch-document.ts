import { type SearchDocument, WHOLE_TOWN } from './search-index.js';

/** A document as Meilisearch keeps it. */
export function toMeilisearch(document: SearchDocument): object {
  const { id, digest, title, text, parts, categoryId, projectId, status } = document;
  const placeId = document.placeId ?? WHOLE_TOWN;
  return {
    id,
    digest,
    title,
    text,
    parts: parts.join(' '),
    placeId,
    categoryId,
    projectId,
    status,
    publishedAt: document.publishedAt.getTime(),
  };
}
