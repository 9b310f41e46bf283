import { DecisionAction, decisionLetter, type DecisionLetterContent } from '@ein/moderation';
import { noticeDecidedLetter, noticeReceivedLetter } from '@ein/notices';
import { withheldLetter } from '@ein/opinions';
import {
  sanctionAppealLetter,
  sanctionEndLetter,
  sanctionLetter,
  sanctionLiftedLetter,
} from '@ein/sanctions';
import { always, NOW, type Samples, type Write } from './sample.js';

type DecidedAction = Exclude<DecisionAction, 'return'>;
const ACTIONS = Object.values(DecisionAction).filter(
  (action): action is DecidedAction => action !== 'return',
);
const TAKES: DecisionAction[] = ['refuse', 'hide', 'remove_photo', 'uphold'];
const decided =
  (action: DecidedAction, about: Partial<DecisionLetterContent> = {}): Write =>
  (say, reader) =>
    decisionLetter(
      {
        action,
        idea: { number: 187, title: say.title, slug: 'radweg' },
        comment: null,
        reason: say.text,
        ground: say.text,
        decisionId: 'id',
        record: TAKES.includes(action)
          ? {
              facts: say.text,
              ruleVersion: 2,
              automatedDetection: action === 'hide',
              order: action === 'hide' ? say.text : null,
            }
          : null,
        ...about,
      },
      reader,
    );
const ACCEPTED = [
  { outcome: 'stays', why: null },
  { outcome: 'comes', why: null },
  { outcome: 'asks', why: null },
  { outcome: 'lapses', why: 'answered' },
  { outcome: 'lapses', why: 'closed' },
  { outcome: 'overtaken', why: null },
] as const;
const editDecided = (action: DecidedAction): Write[] =>
  ACCEPTED.map(
    (accepted): Write =>
      (say, reader) =>
        decided(action, {
          edit: { shown: accepted.outcome === 'stays', accepted, title: say.title, body: say.text },
        })(say, reader),
  );

/** Of the moderation, with reasons and ways out. */
export const DECISIONS = {
  decisionLetter: always(
    ...ACTIONS.map((action) => decided(action)),
    ...ACTIONS.map(
      (action): Write =>
        (say, reader) =>
          decided(action, { comment: say.text })(say, reader),
    ),
    ...(
      [
        ['publish', 'published'],
        ['refuse', 'refused'],
        ['overturn', 'appeal_won'],
      ] as const
    ).map(
      ([action, became]): Write =>
        (say, reader) =>
          decided(action, { comment: say.text, checked: { number: 3, became } })(say, reader),
    ),
    ...editDecided('refuse'),
    ...editDecided('publish'),
    ...editDecided('overturn'),
    ...(['remove_photo', 'overturn'] as const).map(
      (action): Write =>
        (say, reader) =>
          decided(action, { photo: { alt: say.text } })(say, reader),
    ),
    (say, reader) => decided('merge', { main: { number: 12, title: say.title } })(say, reader),
    decided('overturn', { wasMerged: true }),
  ),
  withheldLetter: always(
    ...(['hidden', 'edited', 'deleted'] as const).map(
      (why): Write =>
        (say, reader) =>
          withheldLetter(
            {
              number: 7,
              why,
              commentNumber: 12,
              projectName: say.title,
              projectSlug: 'ideenkasten',
            },
            reader,
          ),
    ),
  ),
  sanctionLetter: always(
    ...(['warning', 'suspension', 'block'] as const).map(
      (kind): Write =>
        (say, reader) =>
          sanctionLetter(
            {
              kind,
              until: kind === 'suspension' ? NOW : null,
              reason: say.text,
              ground: say.text,
              facts: say.text,
            },
            { ...reader, now: NOW },
          ),
    ),
  ),
  sanctionEndLetter: always((_, reader) => sanctionEndLetter(reader)),
  sanctionLiftedLetter: always(
    ...(['warning', 'suspension', 'block'] as const).map(
      (kind): Write =>
        (say, reader) =>
          sanctionLiftedLetter(
            kind,
            say.text,
            { ...reader, now: NOW },
            kind === 'warning' ? null : { until: kind === 'block' ? null : NOW },
          ),
    ),
  ),
  sanctionAppealLetter: always(
    ...[true, false].map(
      (success): Write =>
        (say, reader) =>
          sanctionAppealLetter(success, say.text, { ...reader, now: NOW }, null),
    ),
  ),
  noticeReceivedLetter: always((_, { language }) => noticeReceivedLetter(187, 4, language)),
  noticeDecidedLetter: always(
    ...(['removed', 'photo', 'stays'] as const).map(
      (outcome): Write =>
        (say, { language }) =>
          noticeDecidedLetter(187, { outcome, reason: say.text, ground: say.text }, language),
    ),
  ),
} satisfies Samples;
