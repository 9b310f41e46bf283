import { describe, expect, it } from '@jest/globals';
import { canonicalJson, hashOf } from './canonical.js';
import { sampleReport } from './sample-report.js';

describe('The canonical form', () => {
  it('is that of RFC 8785', () => {
    // From the RFC, 3.2.2 and 3.2.3.
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)) as object)).toHaveLength(7);
    expect(canonicalJson(keys)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"דּ":3}'.replace('דּ', '\ufb33'),
    );
  });

  it('does not depend on the order in which a report was put together', () => {
    const report = sampleReport();
    const turned = Object.fromEntries(Object.entries(report).toReversed()) as typeof report;
    expect(canonicalJson(turned)).toBe(canonicalJson(report));
    expect(hashOf(turned)).toBe(hashOf(report));
    expect(hashOf(report)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes its hash with every letter', () => {
    expect(hashOf(sampleReport({ title: 'Was die Stadt bewegt.' }))).not.toBe(
      hashOf(sampleReport()),
    );
  });

  it('survives the way through the database', () => {
    const report = sampleReport();
    const again = JSON.parse(JSON.stringify(report)) as typeof report;
    expect(hashOf(again)).toBe(hashOf(report));
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ share: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson(['\ud83d'])).toThrow(TypeError);
    expect(() => canonicalJson([() => 1])).toThrow(TypeError);
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
