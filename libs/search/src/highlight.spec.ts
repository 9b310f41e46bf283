import { describe, expect, it } from '@jest/globals';
import { CompoundSplitter, SHIPPED_NOUNS, readQuery } from '@ein/german-text';
import { Highlighter } from './highlight.js';

const splitter = new CompoundSplitter(SHIPPED_NOUNS);
const highlighter = (query: string, asYouType = false) =>
  new Highlighter(readQuery(query, asYouType, splitter), splitter);
const title = (query: string, text: string, asYouType = false) =>
  highlighter(query, asYouType).highlight(text, '').title;

describe('highlighting', () => {
  it.each([
    ['strasse', 'Neue Straße am Bach', 'Neue <mark>Straße</mark> am Bach'],
    ['Radweg', 'Fahrradweg fehlt', '<mark>Fahrradweg</mark> fehlt'],
    ['Bäume', 'Ein Baum für Greene', 'Ein <mark>Baum</mark> für Greene'],
    ['Bürger', 'Für Bürger:innen und Gäste', 'Für <mark>Bürger:innen</mark> und Gäste'],
    ['Apmel', 'Die Ampel ist rot', 'Die <mark>Ampel</mark> ist rot'],
    ['Kreisel', 'Kreisverkehr bauen', '<mark>Kreisverkehr</mark> bauen'],
    ['B3', 'Lärm an der B 3 nachts', 'Lärm an der <mark>B 3</mark> nachts'],
    ['Haupt Bahnhof', 'Hauptbahnhof', '<mark>Hauptbahnhof</mark>'],
  ])('%s marks in %s', (query, text, expected) => expect(title(query, text)).toBe(expected));

  it('marks beginnings while somebody types', () => {
    expect(title('Spielp', 'Ein Spielplatz', true)).toBe('Ein <mark>Spielplatz</mark>');
    expect(title('Spielp', 'Ein Matschspielplatz', true)).toBe('Ein <mark>Matschspielplatz</mark>');
  });

  it('does not mark near words where the word itself stands', () => {
    expect(title('Laterne', 'Laterne und Laterme')).toBe('<mark>Laterne</mark> und Laterme');
  });

  it('escapes everything that is not a mark of its own', () => {
    expect(title('Ampel', '<b>Ampel</b> & "mehr"')).toBe(
      '&lt;b&gt;<mark>Ampel</mark>&lt;/b&gt; &amp; &quot;mehr&quot;',
    );
  });

  it('shows the stretch with the most different words', () => {
    const text = `${'Vorab etwas anderes. '.repeat(30)}Hier ist die Ampel am Spielplatz kaputt. ${'Noch mehr. '.repeat(40)}`;
    const { snippet } = highlighter('Ampel Spielplatz').highlight('', text);
    expect(snippet).toContain('<mark>Ampel</mark> am <mark>Spielplatz</mark>');
    expect(snippet).toMatch(/^… .* …$/u);
    expect(snippet.length).toBeLessThan(300);
  });

  it('says which other words led there', () => {
    const marks = highlighter('Kreisel Apmel');
    marks.highlight('Kreisverkehr mit Ampel', '');
    expect(marks.alsoSearched).toEqual(['Kreisverkehr', 'Ampel']);
  });
});
