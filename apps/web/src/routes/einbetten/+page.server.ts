import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { FieldErrors } from '#lib/state/form.ts';
import { ideaFor, projectsFor, siteOf } from './find.ts';
import { htmlOf, type Snippet } from './snippet.ts';
import type { PageServerLoad } from './$types';

/** A few words more or less in a card still fit. */
const HEIGHT = { idea: 400, project: 340 };

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const [number, slug] = [
    searchParams.get('idee')?.trim() ?? '',
    searchParams.get('projekt') ?? '',
  ];
  const projects = await projectsFor(event);
  const project = projects.find((one) => one.slug === slug);
  const idea = number ? await ideaFor(event, number) : null;
  const errors: FieldErrors = number && !idea ? { idee: m.embed_no_idea({ number }) } : {};
  const site = siteOf(event.url);
  const snippet: Snippet | null = idea
    ? {
        src: site + href(`/einbetten/ideen/${idea.number}`),
        title: m.embed_name_idea({ number: idea.number ?? 0, title: idea.title }),
        height: HEIGHT.idea,
      }
    : project && !number
      ? {
          src: site + href(`/einbetten/projekte/${project.slug}`),
          title: m.embed_name_project({ name: project.name }),
          height: HEIGHT.project,
        }
      : null;
  return {
    number,
    slug,
    errors,
    projects,
    snippet: snippet && { ...snippet, html: htmlOf(snippet), path: snippet.src.slice(site.length) },
  };
};
