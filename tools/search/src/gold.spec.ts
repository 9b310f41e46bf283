import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readGold, readIdeas } from './gold.ts';

describe('the gold file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ein-gold-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('works relevance out from the rules on folded texts', () => {
    const [ideasFile, goldFile] = [join(folder, 'ideas.csv'), join(folder, 'gold.csv')];
    writeFileSync(
      ideasFile,
      'source,external_id,title,text\nx,1,Mehr Bäume,"Für Bürger:innen, sofort"\nx,2,Bank,Unter dem Baum\nx,3,,leer\n',
    );
    writeFileSync(
      goldFile,
      'query,class,rule,relevant\nBaum,a,baum|baeume,2\nbeides,b,buerger && sofort,1\nnichts,nothing,NONE,0\neins,known-item,id:2,1\n',
    );
    const ideas = readIdeas(ideasFile);
    expect(ideas.map((idea) => idea.id)).toEqual(['1', '2']);
    const gold = readGold(goldFile, ideas);
    expect(gold.map((query) => [...query.grades])).toEqual([
      [
        ['1', 2],
        ['2', 1],
      ],
      [['1', 1]],
      [],
      [['2', 1]],
    ]);
    expect(gold.every((query) => query.stated === query.grades.size)).toBe(true);
  });
});
