import { describe, expect, it } from '@jest/globals';
import { cleanName, looksLikeStaff, nameProblem } from './display-name.policy.js';

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
  ])('catches %j', (name) => expect(looksLikeStaff(name)).toBe(true));

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
  ])('lets %j be a person', (name) => expect(looksLikeStaff(name)).toBe(false));
});

describe('nameProblem', () => {
  it('asks for a readable name', () => {
    expect(nameProblem('A', false)?.constraint).toBe('minLength');
    expect(nameProblem('x'.repeat(61), false)?.constraint).toBe('maxLength');
    expect(nameProblem('...', false)?.constraint).toBe('letters');
    expect(nameProblem('Anna', false)).toBeNull();
  });

  it('lets the town have its names', () => {
    expect(nameProblem('Stadt Einbeck', true)).toBeNull();
    expect(nameProblem('Stadt Einbeck', false)?.constraint).toBe('staffName');
  });
});

describe('cleanName', () => {
  it('takes what nobody sees away', () =>
    expect(cleanName(' An\u200bna\u202e  B.\n')).toBe('Anna B.'));
});
