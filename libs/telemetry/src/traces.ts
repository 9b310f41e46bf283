import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { currentRequest, traceIdOf } from '@ein/log-lines';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

/** A trace without a parent takes the id of the request that it is done for. */
const IDS = {
  generateTraceId: (): string => {
    const request = currentRequest();
    return request ? traceIdOf(request) : hex(16);
  },
  generateSpanId: (): string => hex(8),
};

/** The span in which whatever happens next happens. It is a holder, because an operation begins in the middle of a request. */
interface Around {
  span: Span;
}

export type SpanOf = 'server' | 'client' | 'inside';
const KINDS: Record<SpanOf, SpanKind> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  inside: SpanKind.INTERNAL,
};

const PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/u;

/** What was done for a request, as spans that are sent to a collector. */
export class Traces {
  private readonly around = new AsyncLocalStorage<Around>();

  private constructor(
    private readonly provider: BasicTracerProvider,
    private readonly tracer: Tracer,
  ) {}

  static start(part: string, otlpUrl: string): Traces {
    const provider = new BasicTracerProvider({
      idGenerator: IDS,
      resource: resourceFromAttributes({ 'service.name': `ein-${part}` }),
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: otlpUrl }))],
    });
    return new Traces(provider, provider.getTracer('ein'));
  }

  /** Begins a span under the one that we are in, or under the header that another part of ours sent. */
  begin(name: string, of: SpanOf, attributes: Attributes = {}, traceparent?: string): Span {
    const parent = this.around.getStore()?.span;
    const [, traceId, spanId] = (traceparent && PARENT.exec(traceparent)) || [];
    const context = parent
      ? trace.setSpan(ROOT_CONTEXT, parent)
      : traceId && spanId
        ? trace.setSpanContext(ROOT_CONTEXT, {
            traceId,
            spanId,
            traceFlags: TraceFlags.SAMPLED,
            isRemote: true,
          })
        : ROOT_CONTEXT;
    const request = currentRequest();
    return this.tracer.startSpan(
      name,
      {
        kind: KINDS[of],
        attributes: { ...attributes, ...(request && { 'ein.request': request }) },
      },
      context,
    );
  }

  /** Everything that `work` does is done under this span. */
  within<T>(span: Span, work: () => T): T {
    return this.around.run({ span }, work);
  }

  /** From here on, what this request does is done under this span. */
  enter(span: Span): void {
    const around = this.around.getStore();
    if (around) around.span = span;
  }

  get isInside(): boolean {
    return this.around.getStore() !== undefined;
  }

  end(span: Span, failed: boolean, attributes: Attributes = {}): void {
    span.setAttributes(attributes);
    // Never the message of an error: it may hold what somebody wrote.
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** For the request to another part of ours. */
  headerOf(span: Span): string {
    const { traceId, spanId } = span.spanContext();
    return `00-${traceId}-${spanId}-01`;
  }

  async close(): Promise<void> {
    await this.provider.shutdown();
  }
}
