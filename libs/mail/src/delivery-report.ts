import { simpleParser } from 'mailparser';

/** What a server says about a mail of ours that it could not deliver (RFC 3464). */
export interface DeliveryReport {
  /** The row of the mail, from its Message-ID. */
  mailId: string;
  action: 'failed' | 'delayed' | 'other';
  status: string;
  reason: string;
}

const OUR_MESSAGE_ID = /^Message-ID:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/im;
const LONGEST_REASON = 300;

/** A field of a delivery status, unfolded. */
function field(status: string, name: string): string {
  const unfolded = status.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}

function actionOf(status: string): DeliveryReport['action'] {
  const action = field(status, 'Action').toLowerCase();
  return action === 'failed' || action === 'delayed' ? action : 'other';
}

/**
 * Reads a `multipart/report`; null when it is none, or does not name a mail by our Message-ID. Only who got our mail knows
 * that id, so a made-up report about somebody else's address is not believed.
 */
export async function readDeliveryReport(raw: Buffer | string): Promise<DeliveryReport | null> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true });
  const type = mail.headers.get('content-type') as { value?: string } | undefined;
  if (type?.value !== 'multipart/report') return null;
  const partOf = (wanted: string) =>
    mail.attachments.find(({ contentType }) => contentType === wanted)?.content.toString();
  const status = partOf('message/delivery-status');
  const original = partOf('message/rfc822') ?? partOf('text/rfc822-headers') ?? mail.text ?? '';
  const mailId = OUR_MESSAGE_ID.exec(original)?.[1]?.toLowerCase();
  if (!status || !mailId) return null;
  return {
    mailId,
    action: actionOf(status),
    status: /^[245]\.\d{1,3}\.\d{1,3}/.exec(field(status, 'Status'))?.[0] ?? '5.0.0',
    reason: field(status, 'Diagnostic-Code').slice(0, LONGEST_REASON),
  };
}
