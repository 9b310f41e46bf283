import { error } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { csvResponse } from '../../../../../berichte/csv.ts';
import { SURVEY } from '../../surveys.graphql.ts';
import { resultHead, resultRows } from '../results-table.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { slug, number } = event.params;
  const { survey } = await ask(event, SURVEY, { slug, surveyNumber: Number(number) });
  if (!survey?.results) error(404, m.error_title_404());
  const rows = resultRows(survey, survey.results);
  return csvResponse(`umfrage-${slug}-${number}`, resultHead(), rows);
};
