import { constants, createBrotliCompress } from 'node:zlib';

// Server-sent events leave one by one; Brotli would hold them back.
const text = /^(text\/(?!event-stream)|application\/(json|atom\+xml|xml))/;

/** The response as it is, or one whose HTML, JSON and XML leave as Brotli; files of the build are compressed beforehand and pass through. */
export function compressed(request, response) {
  if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '') || request.method === 'HEAD')
    return response;
  const { writeHead, write, end } = response;
  let brotli;

  const start = () => {
    if (brotli !== undefined) return;
    brotli = null;
    const worthIt =
      text.test(String(response.getHeader('content-type') ?? '')) &&
      !response.getHeader('content-encoding');
    if (!worthIt || response.statusCode === 304 || response.statusCode === 204) return;
    response.removeHeader('content-length');
    response.setHeader('content-encoding', 'br');
    response.appendHeader('vary', 'accept-encoding');
    brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    brotli.on('data', (chunk) => write.call(response, chunk));
    brotli.on('end', () => end.call(response));
    brotli.on('drain', () => response.emit('drain'));
  };
  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    const headers = rest.find((part) => part !== null && typeof part === 'object');
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    start();
    return writeHead.call(response, status);
  };
  response.write = (chunk, ...rest) => {
    start();
    return brotli ? brotli.write(chunk, ...rest) : write.call(response, chunk, ...rest);
  };
  response.end = (chunk, ...rest) => {
    start();
    if (!brotli) return end.call(response, chunk, ...rest);
    brotli.end(typeof chunk === 'function' ? undefined : chunk);
    return response;
  };
  return response;
}
