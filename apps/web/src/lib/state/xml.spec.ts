import { describe, expect, it } from '@jest/globals';
import { xml } from './xml.ts';

describe('text for XML', () => {
  it('escapes what XML reads as its own', () => {
    expect(xml(`<a href="x">Müller & 'Söhne'</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;Müller &amp; &#39;Söhne&#39;&lt;/a&gt;',
    );
  });

  it('drops characters that no XML document may hold and keeps all others', () => {
    expect(xml('a\u0000b\u001bc\ufffed\n🌱')).toBe('abcd\n🌱');
  });
});
