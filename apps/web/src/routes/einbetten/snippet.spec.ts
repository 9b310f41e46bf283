import { describe, expect, it } from '@jest/globals';
import { htmlOf } from './snippet.ts';

describe('what other sites paste', () => {
  it('is one frame with a name, and a title cannot end it', () => {
    const html = htmlOf({
      src: 'https://ideen.example/einbetten/ideen/7',
      title: 'Idee 7: Mehr "Grün" <script>alert(1)</script> & Bäume',
      height: 320,
    });
    expect(html).toBe(
      '<iframe src="https://ideen.example/einbetten/ideen/7" title="Idee 7: Mehr &quot;Grün&quot; &lt;script&gt;alert(1)&lt;/script&gt; &amp; Bäume" width="100%" height="320" style="max-width: 480px; border: 0" loading="lazy" referrerpolicy="no-referrer"></iframe>',
    );
  });
});
