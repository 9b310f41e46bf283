import { brotliCompress, constants, createBrotliCompress } from 'node:zlib';

// Server-sent events leave one by one; Brotli would hold them back.
const text = /^(text\/(?!event-stream)|application\/(json|atom\+xml|xml))/;

/** A page that is kept is worth more effort than one that a single person gets. */
const QUALITY = { kept: 5, once: 4 };
/** What is no longer is compressed in one go, without the machinery of a stream. */
const IN_ONE_GO = 512 * 1024;
/** Looking back further than a page is long only clears memory that nobody uses. */
const WINDOW = 18;

const {
  BROTLI_PARAM_LGWIN: LGWIN,
  BROTLI_PARAM_MODE: MODE,
  BROTLI_PARAM_QUALITY: EFFORT,
  BROTLI_PARAM_SIZE_HINT: SIZE_HINT,
  BROTLI_MODE_TEXT,
} = constants;

/** Whether this answer is worth it; the handler has said all its headers. */
function isWorthIt(response) {
  if (response.statusCode === 304 || response.statusCode === 204) return false;
  const type = String(response.getHeader('content-type') ?? '');
  return text.test(type) && !response.getHeader('content-encoding');
}

/**
 * The response as it is, or one whose HTML, JSON and XML leave as Brotli; files of the build are compressed beforehand and pass
 * through. `kept`: whether the same bytes are handed out again.
 */
export function compressed(request, response, kept = false) {
  if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '') || request.method === 'HEAD')
    return response;
  const plain = { writeHead: response.writeHead, write: response.write, end: response.end };
  const params = { [EFFORT]: kept ? QUALITY.kept : QUALITY.once, [MODE]: BROTLI_MODE_TEXT };
  let way;

  const start = () => {
    if (way) return;
    way = plain;
    if (!isWorthIt(response)) return;
    const length = Number(response.getHeader('content-length') ?? Infinity);
    response.removeHeader('content-length');
    response.setHeader('content-encoding', 'br');
    response.appendHeader('vary', 'accept-encoding');
    way =
      length <= IN_ONE_GO
        ? inOneGo(response, plain, { ...params, [LGWIN]: WINDOW, [SIZE_HINT]: length })
        : asStream(response, plain, params);
  };
  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    const headers = rest.find((part) => part !== null && typeof part === 'object');
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    start();
    return way.writeHead.call(response, status);
  };
  response.write = (chunk, ...rest) => {
    start();
    return way.write.call(response, chunk, ...rest);
  };
  response.end = (chunk, ...rest) => {
    start();
    return way.end.call(response, chunk, ...rest);
  };
  return response;
}

/** Collects what is said and sends it compressed, with its length. */
function inOneGo(response, plain, params) {
  const parts = [];
  return {
    // It leaves when its length is known.
    writeHead: () => response,
    write: (chunk) => {
      parts.push(Buffer.from(chunk));
      return true;
    },
    end: (chunk) => {
      if (chunk && typeof chunk !== 'function') parts.push(Buffer.from(chunk));
      brotliCompress(parts.length === 1 ? parts[0] : Buffer.concat(parts), { params }, send);
      return response;
    },
  };

  function send(fault, bytes) {
    // Who went away meanwhile gets nothing.
    if (fault) response.destroy(fault);
    if (response.destroyed) return;
    response.setHeader('content-length', bytes.length);
    plain.writeHead.call(response, response.statusCode);
    plain.end.call(response, bytes);
  }
}

/** What may be long leaves piece by piece. */
function asStream(response, plain, params) {
  const brotli = createBrotliCompress({ params });
  brotli.on('data', (chunk) => plain.write.call(response, chunk));
  brotli.on('end', () => plain.end.call(response));
  brotli.on('drain', () => response.emit('drain'));
  return {
    writeHead: plain.writeHead,
    write: (chunk, ...rest) => brotli.write(chunk, ...rest),
    end: (chunk) => {
      brotli.end(typeof chunk === 'function' ? undefined : chunk);
      return response;
    },
  };
}
