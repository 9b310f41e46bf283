import { ask, DEMO, publishedIdea, sessionOf, type WrittenIdea } from './api.ts';

const PROJECT = 'bahnhofsumfeld-salzderhelden';

/** An idea in that project, whose comments are checked first from now on. It stays so: others do not write there. */
export async function checkedIdea(title: string): Promise<WrittenIdea> {
  const { projects } = await ask<{ projects: { id: string; slug: string }[] }>(
    '{ projects { id slug } }',
  );
  const projectId = projects.find(({ slug }) => slug === PROJECT)?.id;
  await ask(
    'mutation($input: SetProjectPolicyInput!) { setProjectPolicy(input: $input) { __typename } }',
    { input: { projectId, ideasChecked: 'BEFORE', commentsChecked: 'BEFORE', trustAfter: null } },
    await sessionOf(DEMO.admin),
  );
  return publishedIdea(title, 'Dort fehlt seit langem eine Bank im Schatten.', { projectId });
}
