import { describe, expect, it } from '@jest/globals';
import {
  type CourseAnswer,
  type CourseIdea,
  historyOf,
  nextStepOf,
  timelineOf,
} from './idea-course.policy.js';
import type { CourseStep } from './processing-step.entity.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const IDEA: CourseIdea = {
  status: 'received',
  visibility: 'published',
  createdAt: new Date('2026-09-03T10:00:00Z'),
  publishedAt: new Date('2026-09-04T10:00:00Z'),
  answerDueOn: '2027-01-08',
};
const step = (
  toStatus: CourseStep['toStatus'],
  at: string,
  more: Partial<CourseStep> = {},
): CourseStep => ({
  id: at,
  ideaId: 'idea',
  fromStatus: 'received',
  toStatus,
  sentence: 'Wir sehen uns das an.',
  reason: null,
  office: null,
  dueOn: null,
  forwardedTo: null,
  committee: null,
  meetingAt: null,
  paperUrl: null,
  clock: null,
  daysLeft: null,
  createdAt: new Date(at),
  ...more,
});
const answer = (at: string, more: Partial<CourseAnswer> = {}): CourseAnswer => ({
  id: at,
  publishedAt: new Date(at),
  workingDays: 25,
  inTime: true,
  next: null,
  ...more,
});
const council = step('to_council', '2026-11-17T09:00:00Z', {
  committee: 'Bauausschuss',
  meetingAt: new Date('2026-12-08T16:00:00Z'),
  paperUrl: 'https://rat.example.org/1',
});

describe('the timeline of an idea', () => {
  it('shows what was, what is now and what is expected', () => {
    const idea = { ...IDEA, status: 'assigned' as const };
    const steps = [
      step('assigned', '2026-09-09T10:00:00Z', { office: 'Verkehrsplanung', dueOn: '2026-12-01' }),
    ];
    const entries = timelineOf({ idea, steps, answers: [] }, NOW);
    expect(entries.map((entry) => [entry.state, entry.title, entry.on])).toEqual([
      ['past', 'Eingereicht', '2026-09-03'],
      ['past', 'Veröffentlicht', '2026-09-04'],
      ['now', 'Im Fachamt', '2026-09-09'],
      ['expected', 'Ergebnis aus dem Fachamt', '2026-12-01'],
      ['expected', 'Antwort der Stadt', '2027-01-08'],
    ]);
    expect(entries[2]).toMatchObject({
      office: 'Verkehrsplanung',
      sentence: 'Wir sehen uns das an.',
      status: 'assigned',
    });
  });

  it('puts the answer before the move that it brought, and the meeting on its own day', () => {
    const idea = { ...IDEA, status: 'to_council' as const };
    const entries = timelineOf(
      { idea, steps: [council], answers: [answer('2026-11-17T09:00:00Z')] },
      NOW,
    );
    expect(entries.slice(2)).toMatchObject([
      { kind: 'answer', state: 'past', sentence: 'Fristgerecht, nach 25\u00a0Arbeitstagen.' },
      {
        kind: 'status',
        state: 'now',
        title: 'Im Bauausschuss',
        on: '2026-12-08',
        link: 'https://rat.example.org/1',
      },
    ]);
  });

  it('expects nothing more of an idea that has ended, and says that a late answer was late', () => {
    const idea = { ...IDEA, status: 'declined' as const };
    const entries = timelineOf(
      {
        idea,
        steps: [],
        answers: [answer('2026-11-17T09:00:00Z', { inTime: false, workingDays: 1 })],
      },
      NOW,
    );
    expect(entries.at(-1)).toMatchObject({
      state: 'now',
      sentence: 'Erst nach 1\u00a0Arbeitstag.',
    });
  });

  it('begins with the submission alone while the idea is not public', () => {
    const idea = {
      ...IDEA,
      visibility: 'submitted' as const,
      publishedAt: null,
      answerDueOn: null,
    };
    expect(timelineOf({ idea, steps: [], answers: [] }, NOW)).toMatchObject([
      { title: 'Eingereicht', state: 'now' },
    ]);
  });
});

describe('the next step', () => {
  const next = (
    status: CourseIdea['status'],
    steps: CourseStep[] = [],
    answers: CourseAnswer[] = [],
    more: Partial<CourseIdea> = {},
  ) => nextStepOf({ idea: { ...IDEA, status, ...more }, steps, answers }, NOW);

  it('names the day of the answer, or that it has passed', () => {
    expect(next('received')).toBe('Die Stadt antwortet bis zum 8.\u00a0Januar 2027.');
    expect(next('received', [], [], { answerDueOn: '2026-11-23' })).toBe(
      'Die Stadt antwortet bis zum 23.\u00a0November.',
    );
    expect(next('in_review', [], [], { answerDueOn: '2026-11-20' })).toBe(
      'Die Antwort der Stadt war am 20.\u00a0November fällig und steht noch aus.',
    );
  });

  it('names the meeting', () => {
    expect(next('to_council', [council])).toBe(
      'Beratung im Bauausschuss am 8.\u00a0Dezember, 17\u00a0Uhr',
    );
    expect(next('to_council', [{ ...council, meetingAt: new Date('2026-11-30T23:00:00Z') }])).toBe(
      'Beratung im Bauausschuss am 1.\u00a0Dezember',
    );
    expect(
      next('to_council', [
        { ...council, meetingAt: new Date('2026-11-17T17:30:00Z'), committee: 'Fraktionsrunde' },
      ]),
    ).toBe('Ergebnis der Beratung im Ausschuss vom 17.\u00a0November');
  });

  it('repeats what the answer promised until something newer happened', () => {
    const promised = answer('2026-11-17T09:00:00Z', { next: 'Wir messen im Frühjahr.' });
    expect(next('accepted', [step('accepted', '2026-11-17T09:00:00Z')], [promised])).toBe(
      'Wir messen im Frühjahr.',
    );
    expect(next('planned', [step('planned', '2026-11-20T09:00:00Z')], [promised])).toBe(
      'Die Umsetzung beginnt.',
    );
  });

  it('names the office and its day', () => {
    const assigned = step('assigned', '2026-11-17T09:00:00Z', {
      office: 'Die Verkehrsplanung',
      dueOn: '2026-12-01',
    });
    expect(next('assigned', [assigned])).toBe(
      'Die Verkehrsplanung prüft bis zum 1.\u00a0Dezember.',
    );
  });

  it('says that the clock stands, until it goes on or an answer comes', () => {
    const office = step('assigned', '2026-11-10T09:00:00Z', {
      office: 'Die Verkehrsplanung',
      dueOn: '2026-12-01',
    });
    const stopped = step('assigned', '2026-11-17T09:00:00Z', { clock: 'stopped', daysLeft: 9 });
    expect(next('assigned', [office, stopped])).toBe(
      'Die Frist für die Antwort ruht seit dem 17.\u00a0November.',
    );
    const resumed = step('assigned', '2026-11-20T09:00:00Z', { clock: 'resumed' });
    expect(next('assigned', [office, stopped, resumed])).toBe(
      'Die Verkehrsplanung prüft bis zum 1.\u00a0Dezember.',
    );
    expect(next('assigned', [office, stopped], [answer('2026-11-20T09:00:00Z')])).not.toMatch(
      'ruht',
    );
  });

  it('is none when nothing more is to come', () => {
    for (const status of [
      'done',
      'declined',
      'stopped',
      'already_done',
      'not_responsible',
    ] as const)
      expect(next(status)).toBeNull();
    expect(next('received', [], [], { visibility: 'hidden' })).toBeNull();
  });
});

describe('a clock that was stopped', () => {
  const steps = [
    step('received', '2026-11-09T09:00:00Z', { clock: 'stopped', daysLeft: 30 }),
    step('received', '2026-11-16T09:00:00Z', { clock: 'resumed' }),
  ];

  it('stands in timeline and history with its sentence', () => {
    const course = { idea: IDEA, steps, answers: [] };
    expect(timelineOf(course, NOW).map(({ kind, title }) => [kind, title])).toEqual([
      ['submitted', 'Eingereicht'],
      ['published', 'Veröffentlicht'],
      ['paused', 'Frist für die Antwort angehalten'],
      ['resumed', 'Frist für die Antwort läuft weiter'],
      ['expected', 'Antwort der Stadt'],
    ]);
    expect(historyOf({ ...course, removals: [] }, NOW)[0]?.text).toBe(
      'Frist für die Antwort läuft weiter',
    );
  });

  it('is counted in what the answer says of its time', () => {
    const course = { idea: IDEA, steps, answers: [answer('2026-11-20T09:00:00Z')] };
    expect(timelineOf(course, NOW).at(-1)?.sentence).toBe(
      'Fristgerecht, nach 25\u00a0Arbeitstagen, davon 5 angehalten.',
    );
  });
});

describe('the history', () => {
  it('tells newest first what happened, removals too', () => {
    const course = {
      idea: IDEA,
      steps: [council],
      answers: [answer('2026-10-14T09:00:00Z')],
      removals: [
        { kind: 'IdeaPublished' as const, at: new Date('2026-09-04T10:00:00Z') },
        { kind: 'IdeaHidden' as const, at: new Date('2026-09-10T10:00:00Z') },
        { kind: 'IdeaPublished' as const, at: new Date('2026-09-11T10:00:00Z') },
      ],
    };
    expect(historyOf(course, NOW).map((entry) => entry.text)).toEqual([
      'Für die Beratung im Bauausschuss am 8.\u00a0Dezember angemeldet',
      'Antwort der Stadt veröffentlicht',
      'Wieder veröffentlicht',
      'Ausgeblendet',
      'Veröffentlicht',
      'Eingereicht',
    ]);
  });
});
