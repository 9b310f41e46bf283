import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

/** One mail that the server has said yes to. */
export interface Arrived {
  /** Without its brackets and domain: the id of the row. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** The town's mail server: a real one on loopback that can be taken away, slowed, or made to forget its yes. */
export class MailPart {
  readonly arrived: Arrived[] = [];
  /** Milliseconds before each yes. */
  delayMs = 0;
  /** How many of the next mails are taken without a yes: their connection breaks just before it. */
  breakBeforeYes = 0;
  private server: SMTPServer | null = null;
  private port = 0;

  /** Listens, on the same port as before. */
  async start(): Promise<number> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          void this.take(Buffer.concat(chunks), to).then(
            (yes) => (yes ? done() : server.connections.forEach((one) => one.close())),
            (error: Error) => done(error),
          );
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
    return this.port;
  }

  /** Nobody listens any more, and open connections break. */
  async stop(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (!server) return;
    for (const connection of server.connections) connection.close();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  }

  private async take(raw: Buffer, to: string): Promise<boolean> {
    if (this.delayMs) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    const mail = await simpleParser(raw);
    const id = /^<([0-9a-f-]{36})@/.exec(mail.messageId ?? '')?.[1] ?? '';
    this.arrived.push({ id, to, subject: mail.subject ?? '', text: mail.text ?? '' });
    if (this.breakBeforeYes === 0) return true;
    this.breakBeforeYes -= 1;
    return false;
  }
}
