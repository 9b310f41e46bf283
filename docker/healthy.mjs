// Health check of a container: the slim image has no curl. Ends with 1 unless the address answers with success.
const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(4000) }).catch(
  () => undefined,
);
process.exit(response?.ok ? 0 : 1);
