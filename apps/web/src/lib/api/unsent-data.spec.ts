import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withoutUnsentData } from '../../../unsent-data.ts';

const kit = dirname(createRequire(import.meta.url).resolve('@sveltejs/kit/package.json'));
const source = readFileSync(join(kit, 'src/runtime/server/page/index.js'), 'utf8');

describe('data of pages without the script of the framework', () => {
  it('are put into words only where `csr` was read from the page', () => {
    const code = withoutUnsentData(source);
    const [before = '', ...after] = code.split('if (csr) data_serializer.add_node(');
    expect(after).toHaveLength(1);
    expect(before).toContain('const csr = nodes.csr();');
  });

  it('fails the build where the framework no longer does what is changed', () => {
    expect(() => withoutUnsentData('nothing of it')).toThrow(/no longer/);
    expect(() => withoutUnsentData(source + source)).toThrow(/no longer/);
  });
});
