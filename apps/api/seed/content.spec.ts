import { describe, expect, it } from '@jest/globals';
import type { IdeaContent } from './content.types.js';
import {
  categories,
  demoPeople,
  ideas,
  notices,
  pages,
  people,
  places,
  projects,
  quietSupporters,
  reasonPresets,
  threads,
} from './content.js';

const STATES =
  'received in_review assigned needs_information forwarded to_council accepted accepted_in_part declined not_responsible already_done planned in_progress done stopped'.split(
    ' ',
  );
const everybody = [...people, ...demoPeople];
const personKeys = new Set(everybody.map((person) => person.key));
const placeSlugs = new Set(places.map((place) => place.slug));
const ideaByKey = new Map(ideas.map((idea) => [idea.key, idea]));
const comments = threads.flatMap((thread) =>
  thread.comments.map((comment) => ({ ...comment, idea: thread.idea })),
);
const published = ideas.filter((idea) => idea.visibility === 'published');
const twice = (list: string[]): string[] => list.filter((one, at) => list.indexOf(one) !== at);
const length = (text: string): number => [...text].length;
const lastState = (idea: IdeaContent): string => idea.steps.at(-1)?.toStatus ?? 'received';

describe('the demo town', () => {
  it('has all 47 places, ten categories, three projects and pages in both languages', () => {
    expect([placeSlugs.size, categories.length, projects.length]).toEqual([47, 10, 3]);
    for (const slug of ['impressum', 'datenschutz', 'barrierefreiheit', 'spielregeln'])
      for (const locale of ['de', 'en'])
        expect(pages.filter((page) => page.slug === slug && page.locale === locale)).toHaveLength(
          1,
        );
    expect(pages.every((page) => page.demo && page.body.includes('emo'))).toBe(true);
    expect(reasonPresets.every((preset) => /Spielregel \d|§|Art\./.test(preset.ground))).toBe(true);
  });

  it('has phases that follow each other without a gap', () => {
    for (const { phases } of projects)
      phases.forEach((phase, at) => {
        expect(phase.endsInDays).toBeGreaterThan(phase.startsInDays);
        if (at > 0) expect(phase.startsInDays).toBe((phases[at - 1]?.endsInDays ?? NaN) + 1);
      });
  });

  it('knows everybody once and by an address that reaches nobody', () => {
    expect(twice(everybody.map((person) => person.key))).toEqual([]);
    for (const person of everybody) {
      expect(person.email).toBe(`${person.key}@demo.invalid`);
      expect(person.place === null || placeSlugs.has(person.place)).toBe(true);
    }
    expect(quietSupporters.every((row) => placeSlugs.has(row.place))).toBe(true);
  });
});

describe('ideas', () => {
  it('point to what exists and keep the limits', () => {
    expect(twice(ideas.map((idea) => idea.key))).toEqual([]);
    for (const idea of ideas) {
      expect([idea.key, personKeys.has(idea.author)]).toEqual([idea.key, true]);
      expect(idea.place === null || placeSlugs.has(idea.place)).toBe(true);
      expect(categories.map((category) => category.slug)).toContain(idea.category);
      expect(projects.map((project) => project.slug)).toContain(idea.project);
      expect(length(idea.title)).toBeGreaterThanOrEqual(5);
      expect(length(idea.title)).toBeLessThanOrEqual(120);
      expect(length(idea.body)).toBeGreaterThanOrEqual(20);
      expect(length(idea.body)).toBeLessThanOrEqual(5000);
    }
  });

  it('show every state and every category, each with a published idea', () => {
    expect([...new Set(published.map(lastState))].sort()).toEqual([...STATES].sort());
    expect(new Set(published.map((idea) => idea.category)).size).toBe(10);
  });

  it('are never supported by more people than there are', () => {
    const quiet = quietSupporters.reduce((sum, row) => sum + row.people, 0);
    expect(Math.max(...ideas.map((idea) => idea.votes))).toBe(214);
    expect(quiet + people.length).toBeGreaterThanOrEqual(214);
    expect(Math.max(...comments.map((comment) => comment.goodReasons))).toBeLessThanOrEqual(41);
  });

  it('carry a pin only in places whose coordinates are exact', () => {
    for (const idea of ideas.filter((one) => one.lat !== undefined)) {
      const place = places.find((one) => one.slug === idea.place);
      expect([idea.key, place?.coordinateQuality]).toEqual([idea.key, 'exact']);
      expect(Math.abs((idea.lat ?? 0) - (place?.lat ?? 0))).toBeLessThan(0.005);
      expect(Math.abs((idea.lon ?? 0) - (place?.lon ?? 0))).toBeLessThan(0.005);
    }
  });

  it('go forward in time, within their project and after their author came', () => {
    for (const idea of ideas) {
      const days = [idea.submittedDaysAgo, idea.publishedDaysAgo ?? idea.submittedDaysAgo];
      days.push(...idea.steps.map((step) => step.daysAgo));
      expect([idea.key, days]).toEqual([idea.key, [...days].sort((a, b) => b - a)]);
      const opened = projects.find((project) => project.slug === idea.project)?.openedDaysAgo;
      expect(idea.submittedDaysAgo).toBeLessThanOrEqual(opened ?? 0);
      const joined = everybody.find((person) => person.key === idea.author)?.joinedDaysAgo;
      expect([idea.key, (joined ?? 0) >= idea.submittedDaysAgo]).toEqual([idea.key, true]);
    }
  });

  it('give reasons for a no, and answer in the state of that day', () => {
    for (const idea of ideas) {
      for (const step of idea.steps) {
        expect(length(step.sentence)).toBeLessThanOrEqual(500);
        if (['declined', 'stopped'].includes(step.toStatus)) expect(step.reason).toBeTruthy();
      }
      if (!idea.answer) continue;
      const { daysAgo, status, keySentence } = idea.answer;
      const before = idea.steps.filter((step) => step.daysAgo >= daysAgo);
      expect([idea.key, before.at(-1)?.toStatus]).toEqual([idea.key, status]);
      expect(length(keySentence)).toBeLessThanOrEqual(200);
    }
  });

  it('are public only when published once, and removed only with a reason', () => {
    for (const idea of ideas) {
      const wasPublic = ['published', 'hidden', 'withdrawn'].includes(idea.visibility);
      expect([idea.key, idea.publishedDaysAgo !== null]).toEqual([idea.key, wasPublic]);
      const removed = ['refused', 'hidden', 'withdrawn'].includes(idea.visibility);
      expect([idea.key, idea.removal !== undefined]).toEqual([idea.key, removed]);
      expect(idea.dueInHours !== undefined).toBe(idea.visibility === 'submitted');
    }
    expect(ideas.filter((idea) => idea.visibility === 'submitted')).toHaveLength(6);
  });
});

describe('comments', () => {
  it('stand under published ideas, after them and by people who were there', () => {
    expect(twice(threads.map((thread) => thread.idea))).toEqual([]);
    for (const comment of comments) {
      const idea = ideaByKey.get(comment.idea);
      expect([comment.idea, idea?.visibility]).toEqual([comment.idea, 'published']);
      expect([comment.body, comment.daysAgo < (idea?.publishedDaysAgo ?? 0)]).toEqual([
        comment.body,
        true,
      ]);
      const author = everybody.find((person) => person.key === comment.author);
      expect([comment.author, (author?.joinedDaysAgo ?? -1) >= comment.daysAgo]).toEqual([
        comment.author,
        true,
      ]);
      expect(length(comment.body)).toBeLessThanOrEqual(2000);
    }
  });

  it('reply to an earlier comment of the same idea, one level deep', () => {
    for (const reply of comments.filter((comment) => comment.replyTo)) {
      const to = comments.find((comment) => comment.key === reply.replyTo);
      expect([reply.replyTo, to?.idea, to?.replyTo]).toEqual([
        reply.replyTo,
        reply.idea,
        undefined,
      ]);
      expect(to?.daysAgo ?? -1).toBeGreaterThan(reply.daysAgo);
    }
  });

  it('are each written once, and reported ones exist', () => {
    expect(twice([...ideas, ...comments].map((text) => text.body))).toEqual([]);
    expect(twice(comments.flatMap((comment) => comment.key ?? []))).toEqual([]);
    expect(comments.filter((comment) => comment.removal)).toHaveLength(1);
    for (const notice of notices) {
      expect(ideaByKey.has(notice.idea)).toBe(true);
      const target = comments.find((comment) => comment.key === notice.comment);
      expect(notice.comment === null || target?.idea === notice.idea).toBe(true);
    }
  });
});
