import { NotFound, resultUnion, TooManyRequests } from '@ein/platform';
import { IdeaClosed } from '@ein/ideas';
import {
  KioskCodeWrong,
  KioskEnrolled,
  KioskEntryMissing,
  KioskHeard,
  KioskReceipt,
  KioskType,
  KioskUnknown,
  KioskWithCode,
} from './kiosk.type.js';

export const RenewKioskCodeResult = resultUnion(
  'RenewKioskCodeResult',
  'The kiosk with a new code, or that there is none.',
  KioskWithCode,
  [NotFound],
);
export type RenewKioskCodeResult = KioskWithCode | NotFound;

export const RevokeKioskResult = resultUnion(
  'RevokeKioskResult',
  'The kiosk that is out of service, or that there is none.',
  KioskType,
  [NotFound],
);
export type RevokeKioskResult = KioskType | NotFound;

export const EnrolKioskResult = resultUnion(
  'EnrolKioskResult',
  'The device is a kiosk, or why not.',
  KioskEnrolled,
  [KioskCodeWrong, TooManyRequests],
);
export type EnrolKioskResult = KioskEnrolled | KioskCodeWrong | TooManyRequests;

export const ReportKioskResult = resultUnion(
  'ReportKioskResult',
  'It was heard, or the device is no kiosk.',
  KioskHeard,
  [KioskUnknown, TooManyRequests],
);
export type ReportKioskResult = KioskHeard | KioskUnknown | TooManyRequests;

export const SubmitFromKioskResult = resultUnion(
  'SubmitFromKioskResult',
  'The receipt of the entry, new or as before, or why it was not taken.',
  KioskReceipt,
  [KioskUnknown, IdeaClosed, TooManyRequests],
);
export type SubmitFromKioskResult = KioskReceipt | KioskUnknown | IdeaClosed | TooManyRequests;

export const FetchKioskReceiptResult = resultUnion(
  'FetchKioskReceiptResult',
  'The receipt of the entry, or that nothing has arrived.',
  KioskReceipt,
  [KioskEntryMissing, TooManyRequests],
);
export type FetchKioskReceiptResult = KioskReceipt | KioskEntryMissing | TooManyRequests;
