import { describe, expect, it } from '@jest/globals';
import { cleanName, looksLikeStaff, nameProblem } from './display-name.policy.js';

const EINBECK = { name: 'Einbeck', platformName: 'EIN.Ideen.raum', roomName: 'EIN.Lebens.raum' };
const GANDERSHEIM = {
  ...{ name: 'Bad Gandersheim', platformName: 'Gandersheim denkt mit' },
  roomName: 'Haus der Ideen',
};

describe('looksLikeStaff', () => {
  it.each([
    'Stadt Einbeck',
    'STADT',
    'Stadtverwaltung',
    'Moderation',
    'Die Moderatorin',
    'Rat der Stadt',
    'Ratsmitglied',
    'Bürgermeister',
    'Buergermeisterin',
    'Bürgermeisterin Einbeck',
    'Verwaltung',
    'Admin',
    'Administrator',
    'Support',
    'EIN.Ideen.raum',
    'Ein Ideenraum',
    'Team Smart City',
    'Ordnungsamt',
    'Аdmin',
    'Αdmin',
    'Ａｄｍｉｎ',
    '𝐀𝐝𝐦𝐢𝐧',
    'Adm1n',
    '@dmin',
    'M0derat0r',
    'S t a d t',
    'M.o.d',
    'St\u200badt',
    'Sta\u00addt',
    'Ståдt Stadt',
    'Verwa\u0301ltung',
    'Stadt-Verwaltung',
    'Bürger Meister',
  ])('catches %j', (name) => expect(looksLikeStaff(name, EINBECK)).toBe(true));

  it.each([
    'Anna',
    'Bernd R.',
    'Rathert',
    'Karla Stadtler',
    'J. R. Meier',
    'Konrad',
    'Anna aus Salzderhelden',
    'Jürgen Weiß',
    'Ayşe Yılmaz',
    'Олена',
    'Radler 37',
    'Modersohn',
    'Amtmann',
    'Dieter Ratjen',
    'Ohne Namen',
    'Supporterin',
    'Teamplayer Tim',
  ])('lets %j be a person', (name) => expect(looksLikeStaff(name, EINBECK)).toBe(false));

  it.each([
    ['Einbeck', EINBECK],
    ['Stadteinbeck', EINBECK],
    ['3inbeck', EINBECK],
    ['Frau Gemeinde-Einbeck', EINBECK],
    ['Bad Gandersheim', GANDERSHEIM],
    ['BadGandersheim', GANDERSHEIM],
    ['Stadtbadgandersheim', GANDERSHEIM],
    ['Flecken Bad Gandersheim', GANDERSHEIM],
    ['Haus der Ideen', GANDERSHEIM],
    ['Lisa vom Haus.der.Ideen', GANDERSHEIM],
    ['Gandersheim denkt mit', GANDERSHEIM],
  ])('keeps %j for the town that it is', (name, town) => {
    expect(looksLikeStaff(name, town)).toBe(true);
    expect(looksLikeStaff(name, town === EINBECK ? GANDERSHEIM : EINBECK)).toBe(false);
  });

  it.each([
    'Anna aus Bad Gandersheim',
    'Max Gandersheim',
    'Bad Gandersheimer',
    'Hausmann der Ideen',
    'Ada Haus',
  ])('lets %j be a person in Bad Gandersheim', (name) =>
    expect(looksLikeStaff(name, GANDERSHEIM)).toBe(false),
  );

  it('reserves no name of a town that has said nothing yet', () => {
    const unsaid = { name: 'Unsere Stadt', platformName: 'EIN.Ideen.raum', roomName: '' };
    expect(looksLikeStaff('Anna', unsaid)).toBe(false);
    expect(looksLikeStaff('Anna', { name: '', platformName: '', roomName: '' })).toBe(false);
  });
});

describe('nameProblem', () => {
  it('asks for a readable name', () => {
    expect(nameProblem('A', false, EINBECK)?.constraint).toBe('minLength');
    expect(nameProblem('x'.repeat(61), false, EINBECK)?.constraint).toBe('maxLength');
    expect(nameProblem('...', false, EINBECK)?.constraint).toBe('letters');
    expect(nameProblem('Anna', false, EINBECK)).toBeNull();
  });

  it('lets the town have its names', () => {
    expect(nameProblem('Stadt Einbeck', true, EINBECK)).toBeNull();
    expect(nameProblem('Stadt Einbeck', false, EINBECK)?.constraint).toBe('staffName');
  });
});

describe('cleanName', () => {
  it('takes what nobody sees away', () =>
    expect(cleanName(' An\u200bna\u202e  B.\n')).toBe('Anna B.'));
});
