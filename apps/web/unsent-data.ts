import type { Plugin } from 'vite';

/** Where the framework loads the data of a page. */
const PAGE = '/@sveltejs/kit/src/runtime/server/page/index.js';
const SERIALISES = 'data_serializer.add_node(i, server_data);';

/** The code of the framework with the data of a page put into words only where its script will read them. */
export function withoutUnsentData(code: string): string {
  // A new version of the framework may do this itself, or elsewhere: whoever brings it in has to look.
  if (code.split(SERIALISES).length !== 2)
    throw new Error('SvelteKit no longer puts the data of a page into words where it did.');
  return code.replace(SERIALISES, `if (csr) ${SERIALISES}`);
}

/** Most pages are read without the framework's script, and still all their data were put into words and thrown away. */
export function leaveUnsentData(): Plugin {
  return {
    name: 'unsent-data',
    transform: (code, id) => (id.endsWith(PAGE) ? withoutUnsentData(code) : undefined),
  };
}
