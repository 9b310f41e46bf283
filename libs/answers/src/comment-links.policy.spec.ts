import { describe, expect, it } from '@jest/globals';
import { linkComments } from './comment-links.policy.js';

const link = (number: number) => `<a href="?beitrag=${number}#K-${number}">K-${number}</a>`;

describe('the numbers of contributions in an answer', () => {
  it.each([
    [
      '<p>Wie K-12 sagt: (K-7), K-12.</p>',
      `<p>Wie ${link(12)} sagt: (${link(7)}), ${link(12)}.</p>`,
    ],
    ['<p>K-8 liest hier niemand</p>', '<p>K-8 liest hier niemand</p>'],
    ['<p>TK-12, K-12a, K-012, K-120</p>', '<p>TK-12, K-12a, K-012, K-120</p>'],
    [
      '<p><a href="https://einbeck.example/K-12" rel="ugc">Plan K-12</a></p>',
      '<p><a href="https://einbeck.example/K-12" rel="ugc">Plan K-12</a></p>',
    ],
    ['<p><strong>K-7</strong></p>', `<p><strong>${link(7)}</strong></p>`],
  ])('become links where they can be read: %s', (html, expected) => {
    expect(linkComments(html, [7, 12])).toBe(expected);
  });

  it('stay words where none can be read', () => {
    expect(linkComments('<p>K-12</p>', [])).toBe('<p>K-12</p>');
  });
});
