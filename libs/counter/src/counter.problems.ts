import { DeskCodeWrong } from '@ein/assurance';
import { WrongReceipt } from '@ein/follows';
import { IdeaClosed, IdeaMerged } from '@ein/ideas';
import {
  AccountRestricted,
  NotAllowed,
  NotFound,
  resultUnion,
  TooManyRequests,
} from '@ein/platform';
import { CounterReceipt, CounterSlip, TakenOver } from './counter.type.js';

export const WriteDownResult = resultUnion(
  'WriteDownResult',
  'What is printed for the visitor, or why nothing was written down.',
  CounterSlip,
  [NotFound, NotAllowed, IdeaClosed, IdeaMerged, DeskCodeWrong, TooManyRequests],
);
export type WriteDownResult =
  CounterSlip | NotFound | NotAllowed | IdeaClosed | IdeaMerged | DeskCodeWrong | TooManyRequests;

export const TakeOverResult = resultUnion(
  'TakeOverResult',
  'What belongs to the account now, or why it stays as it is.',
  TakenOver,
  [WrongReceipt, NotFound, NotAllowed, IdeaClosed, IdeaMerged, AccountRestricted, TooManyRequests],
);
export type TakeOverResult =
  TakenOver | WrongReceipt | NotFound | NotAllowed | IdeaClosed | IdeaMerged | TooManyRequests;

export const CounterReceiptResult = resultUnion(
  'CounterReceiptResult',
  'What became of it, or why it is not shown.',
  CounterReceipt,
  [WrongReceipt, TooManyRequests],
);
export type CounterReceiptResult = CounterReceipt | WrongReceipt | TooManyRequests;
