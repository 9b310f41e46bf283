import { foldWord } from './fold.js';

// Written for this project: what towns and villages talk about, so that a young platform can already open compounds.
const TEXT = `
Abend Abfall Abstand Abstellplatz Acker Allee Alltag Alter Altstadt Amt Angebot Anlage Anruf Antrag Arbeit Archiv Arm Art Arzt
Asphalt Atelier Aufgabe Auftrag Ausbau Ausbildung Ausflug Ausgang Ausstellung Auto Autobahn Bach Bad Bahn Bahnhof Bahnsteig Ball
Bank Barriere Bau Bauer Baum Beet Behörde Beitrag Beratung Berg Beruf Besuch Besucher Betreuung Betrieb Bett Bewohner Bibliothek Bier
Bild Bildung Biotop Blatt Blume Boden Brand Breitband Brief Brot Brücke Brunnen Buch Bücherei Bühne Bund Burg Büro Bürger
Bus Busch Café Chor Computer Container Dach Damm Daten Denkmal Dienst Dorf Druck Ecke Ehe Ehrenamt Eimer Einfahrt Eingang Einkauf
Eis Eltern Energie Erde Ernte Essen Fabrik Fach Fahne Fähre Fahrer Fahrgast Fahrrad Fahrt Familie Farbe Feier Feld Fenster Ferien Fest Feuer
Feuerwehr Film Firma Fisch Fläche Fluss Förderung Form Foto Frau Freibad Freizeit Freund Friedhof Frühling Fuß Fußball Fußgänger Gang Garage Garten
Gas Gast Gebäude Gegend Gemeinschaft Genossenschaft Gewässer Gottesdienst Kläranlage Kunststoff Öffnung Pavillon Rasen Sirene Spende Stoff Termin Wertstoff Gebiet Gebühr Gefahr Geld Gemeinde Gemüse Gerät Geschichte Geschwindigkeit Gesundheit Getränk Gewerbe Gitter Glas Gleis Grab Graben Gras
Grenze Grund Gruppe Hafen Halle Halt Hand Handel Handwerk Haus Haushalt Hecke Heim Heimat Heizung Herbst Hilfe Hitze Hochwasser Hof
Holz Hotel Hund Hütte Idee Imbiss Industrie Information Insekt Insel Internet Jahr Jugend Junge Kabel Kaffee Kanal Karte Kasse Keller
Kind Kindergarten Kino Kirche Kiste Klasse Klima Klinik Kneipe Konzert Korb Kosten Kraft Kraftwerk Kran Krankheit Kreis Kreuz Kreuzung Küche Kultur Kunde Kunst
Kurs Kurve Labor Laden Lager Lampe Land Landschaft Landwirt Lärm Laterne Laub Laube Leben Lehrer Leitung Licht Liebe Linie Liste
Luft Markt Maschine Mast Mauer Medien Meister Mensch Messe Meter Miete Mittag Mitte Mittel Möbel Mobil Monat Morgen Motor Müll
Mühle Museum Musik Nacht Nachbar Name Natur Netz Not Nutzung Obst Ofen Ordnung Ort Ortschaft Park Parkplatz Partner Pause Person Pfad
Pfeil Pferd Pflanze Pflaster Pflege Plan Planung Platte Platz Politik Polizei Post Preis Probe Programm Projekt Punkt Rad Rampe
Rand Rasen Rat Raum Rathaus Recht Regen Region Reise Rente Reparatur Richtung Ring Rohr Rolle Roller Route Rücksicht Ruhe Saal Sache Sand Sanierung
Satz Schaden Schalter Schatten Schiene Schiff Schild Schloss Schnee Schrank Schranke Schritt Schule Schüler Schutz Schwimmbad See Seite Sender Senioren Service
Sicherheit Sicht Signal Sitz Sommer Sonne Spaziergang Speise Spiegel Spiel Spieler Spielplatz Spitze Sport Sprache Spur Staat Stadion Stadt Stamm Stand Start
Station Staub Stein Stelle Steuer Stelle Stift Stiftung Strand Straße Strecke Streifen Strom Stube Stück Stufe Stuhl Stunde Tafel Tag Tagung Tal Tanz
Tasche Tausch Taxi Technik Teich Teil Telefon Theater Thema Tier Tisch Toilette Tonne Tor Tour Tourismus Treff Treffen Treppe Tunnel Tür Turm Turnen
Übergang Übung Ufer Uhr Umwelt Unfall Unterricht Unterkunft Urlaub Vater Verband Verbindung Verein Vergnügen Verkehr Verleih Versammlung Versorgung Vertrag Verwaltung Vieh Viertel
Vogel Volk Vortrag Wache Wagen Wahl Wald Wand Wanderung Ware Wärme Wartung Wasser Wechsel Weg Wehr Weide Wein Welt Werk Werkstatt Wert
Wetter Wiese Wind Winter Wirt Wirtschaft Woche Wohnung Wolle Wort Wurzel Zahl Zaun Zeichen Zeit Zeitung Zelt Zentrum Ziel Zimmer Zone Zug
Zukunft Zusatz Zustand Zweig`;

/** How often the shipped nouns count as seen: enough to open a compound, too little to outvote the town's own texts. */
const SHIPPED_FREQUENCY = 4;

/** Folded general nouns with the frequency they start with. */
export const SHIPPED_NOUNS: ReadonlyMap<string, number> = new Map(
  TEXT.trim()
    .split(/\s+/u)
    .map((noun) => [foldWord(noun), SHIPPED_FREQUENCY]),
);
