import { describe, expect, it } from '@jest/globals';
import { canonicalAddress } from './address.policy.js';

const same = (...spellings: string[]) => new Set(spellings.map(canonicalAddress));

describe('the form by which an address is one person', () => {
  it('is the same for spellings of one mailbox', () => {
    expect(same('Erika@Example.org', ' erika@example.org', 'ERIKA@EXAMPLE.ORG.')).toEqual(
      new Set(['erika@example.org']),
    );
    expect(
      same(
        'erika@bücher.example',
        'erika@BÜCHER.example',
        'erika@xn--bcher-kva.example',
        'erika@bu\u0308cher.example',
      ),
    ).toEqual(new Set(['erika@xn--bcher-kva.example']));
    // The Kelvin sign is the letter K itself (NFC), so code and account go to the same mailbox.
    expect(canonicalAddress('eri\u212Aa@example.org')).toBe('erika@example.org');
    // IDNA itself maps full-width letters and the ideographic full stop.
    expect(same('erika@ｅｘａｍｐｌｅ。org')).toEqual(new Set(['erika@example.org']));
  });

  it('knows the one provider that promises one mailbox for many spellings', () => {
    expect(
      same(
        'erika.muster@gmail.com',
        'erikamuster@googlemail.com',
        'E.r.i.k.a.Muster+rad@Gmail.com',
      ),
    ).toEqual(new Set(['erikamuster@gmail.com']));
    expect(canonicalAddress('+rad@gmail.com')).toBeNull();
    expect(
      same('erika.muster@example.org', 'erikamuster@example.org', 'erika.muster+rad@example.org')
        .size,
    ).toBe(3);
    expect(same('erika@gmail.com', 'erika@mail.gmail.com', 'erika@gmail.com.example').size).toBe(3);
  });

  it('never makes a look-alike somebody else', () => {
    const real = canonicalAddress('erika@example.org');
    for (const lookAlike of [
      'еrika@example.org', // Cyrillic е
      'erıka@example.org', // dotless i
      'ｅrika@example.org', // full-width e before the @, where IDNA maps nothing
      'erika@ехample.org', // Cyrillic in the domain
      'erika@exam\u00ADple.org@evil.example',
      'erika\u200B@example.org',
      'erika@example.org\u0000',
      '"erika"@example.org',
      'erika(comment)@example.org',
      'erika@example.org, other@example.org',
      'erika@[127.0.0.1]',
      'erika@example',
      'erika..a@example.org',
      '.erika@example.org',
    ])
      expect({ lookAlike, same: canonicalAddress(lookAlike) === real }).toEqual({
        lookAlike,
        same: false,
      });
  });
});
