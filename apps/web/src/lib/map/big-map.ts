import leafletStyle from 'leaflet/dist/leaflet.css?url';
import type * as LeafletModule from 'leaflet';
import type { DivIcon, LatLngBounds, Map as LeafletMap, Marker } from 'leaflet';
import { clustersOf, distance } from './clusters.ts';
import { pinShapes } from './pin-shape.ts';
import type { Spot } from './sheet.ts';

type Leaflet = typeof LeafletModule;
type Tone = keyof typeof pinShapes;

interface MapPin extends Spot {
  number: number;
  tone: Tone;
  title: string;
  href: string;
}

interface MapCircle extends Spot {
  name: string;
  label: string;
  /** '' where a place has no idea. */
  count: string;
  href: string;
}

/** What has the size of a finger stands apart, in pixels. */
const APART = 48;

/** Fetches Leaflet and puts it in the place of the drawn map; places are read from the page itself, pins from where it says. */
export async function openBigMap(column: HTMLElement): Promise<void> {
  const place = column.querySelector<HTMLElement>('[data-big-place]');
  const drawn = column.querySelector<HTMLElement>('[data-frame]');
  if (!place || !drawn) return;
  let pins = fetchPins(drawn);
  const [leaflet] = await Promise.all([import('leaflet'), loadStyle(leafletStyle), pins]);
  const L = (leaflet as unknown as { default?: Leaflet }).default ?? leaflet;
  column.dataset.big = '';
  place.hidden = false;
  const map = createMap(L, place, boundsOf(L, drawn.dataset.frame));
  map.fitBounds(boundsOf(L, drawn.dataset.shown), { animate: false });
  const markers = L.layerGroup().addTo(map);
  const redraw = async () => {
    const asked = pins;
    const found = await asked;
    const now = column.querySelector<HTMLElement>('[data-frame]');
    // The filters have changed once more meanwhile, or the page is another one.
    if (asked !== pins || !now) return;
    markers.clearLayers();
    drawMarkers(L, map, now, found, (marker) => void markers.addLayer(marker));
  };
  map.on('zoomend', () => void redraw());
  document.addEventListener('exchanged', () => {
    const now = column.querySelector<HTMLElement>('[data-frame]');
    if (!now) return;
    // Without a network the places still say how many there are.
    pins = fetchPins(now).catch(() => []);
    void redraw();
  });
  await redraw();
  offerSection(map, column, place);
  place.focus();
}

function loadStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

function boundsOf(L: Leaflet, text = ''): LatLngBounds {
  const [south = 0, west = 0, north = 0, east = 0] = text.split(',').map(Number);
  return L.latLngBounds([south, west], [north, east]);
}

/** Tiles only through our own address; without any our own drawing is the ground. */
function createMap(L: Leaflet, place: HTMLElement, frame: LatLngBounds): LeafletMap {
  const { tiles, attribution = '', nearer = '+', farther = '−' } = place.dataset;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(place, {
    maxBounds: frame.pad(0.1),
    minZoom: 10,
    maxZoom: tiles ? 17 : 15,
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  L.control.zoom({ zoomInTitle: nearer, zoomOutTitle: farther }).addTo(map);
  if (tiles) {
    const layer = L.tileLayer(tiles, { bounds: frame, minZoom: 10, maxZoom: 17 });
    layer.addTo(map);
    const named = L.control.attribution({ prefix: false }).addTo(map);
    // Text, not HTML: it comes from a setting.
    named.addAttribution(attribution.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  } else L.imageOverlay('/karte/grund.svg?leer', frame).addTo(map);
  return map;
}

function drawMarkers(
  L: Leaflet,
  map: LeafletMap,
  drawn: HTMLElement,
  found: readonly MapPin[],
  add: (marker: Marker) => void,
): void {
  const pins = found.map((thing) => ({ at: pointOf(map, thing), thing }));
  const clusters = clustersOf(pins, APART);
  for (const circle of circlesIn(drawn)) {
    // A circle that would cover a pin is left out: the pins there say the same.
    const [x, y] = pointOf(map, circle);
    const middle = [x, circle.count ? y - RAISED : y] as const;
    if (clusters.some(({ at }) => distance(at, middle) < APART)) continue;
    const marker = markerOf(L, circle, placeIcon(L, circle, map.getZoom()), circle.label);
    marker.on('click', () => follow(circle.href));
    add(marker);
  }
  for (const { at, members } of clusters) {
    const [first] = members;
    if (!first) continue;
    if (members.length === 1 || map.getZoom() >= map.getMaxZoom()) members.forEach(addPin);
    else addCluster(at, members);
  }

  function addPin(pin: MapPin): void {
    const marker = markerOf(L, pin, pinIcon(L, pin), pin.title);
    marker.on('add', () => marker.getElement()?.setAttribute('data-pin', String(pin.number)));
    const link = document.createElement('a');
    link.href = pin.href;
    link.textContent = pin.title;
    marker.bindPopup(link);
    add(marker);
  }

  function addCluster([x, y]: readonly [number, number], members: MapPin[]): void {
    const words = (drawn.dataset.cluster ?? '').replace('{count}', String(members.length));
    const { lat, lng } = map.unproject([x, y]);
    const icon = clusterIcon(L, members.length);
    const marker = markerOf(L, { lat, lon: lng }, icon, words);
    marker.on('click', () =>
      map.fitBounds(L.latLngBounds(members.map((pin) => [pin.lat, pin.lon])).pad(0.3)),
    );
    add(marker);
  }
}

function pointOf(map: LeafletMap, { lat, lon }: Spot): readonly [number, number] {
  const { x, y } = map.project([lat, lon]);
  return [x, y];
}

async function fetchPins({ dataset }: HTMLElement): Promise<MapPin[]> {
  const answer = await fetch(dataset.pinsFrom ?? '', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as MapPin[];
}

const circlesIn = (drawn: HTMLElement): MapCircle[] =>
  [...drawn.querySelectorAll<SVGAElement>('a[data-place]')].map((link) => {
    const label = link.getAttribute('aria-label') ?? '';
    const [lat = 0, lon = 0] = (link.dataset.place ?? '').split(',').map(Number);
    return {
      // The words on it begin with the name.
      name: label.split(', ')[0] ?? '',
      lat,
      lon,
      label,
      count: link.querySelector('text')?.textContent ?? '',
      href: link.id,
    };
  });

/** A click on the circle is a click on the same circle of the drawn map, which knows its address. */
function follow(id: string): void {
  document
    .getElementById(id)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

function markerOf(L: Leaflet, { lat, lon }: Spot, icon: DivIcon, label: string): Marker {
  const marker = L.marker([lat, lon], { icon, keyboard: true });
  marker.on('add', () => marker.getElement()?.setAttribute('aria-label', label));
  return marker;
}

const word = (text: string, className: string): HTMLElement => {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
};

/** Seen from afar only places with ideas are named, or the names would cover each other. */
const NAMED_FROM = 12;

/** Pixels from a spot up to the middle of its circle, so that pins there stay in sight. */
const RAISED = 28;

/** The number is drawn by the style: what is read on it is the name alone, as its label begins. */
function placeIcon(L: Leaflet, { name, count }: MapCircle, zoom: number): DivIcon {
  const html = document.createElement('span');
  const sign = word('', count ? 'number' : 'dot');
  sign.dataset.count = count;
  html.append(sign);
  if (count || zoom >= NAMED_FROM) html.append(word(name, 'name'));
  const anchor: [number, number] = [18, count ? 18 + RAISED : 18];
  return L.divIcon({ html, className: 'map-place', iconSize: [36, 36], iconAnchor: anchor });
}

const clusterIcon = (L: Leaflet, count: number): DivIcon =>
  L.divIcon({
    html: word(String(count), 'number'),
    className: 'map-cluster',
    iconSize: [36, 36],
  });

function pinIcon(L: Leaflet, { tone }: MapPin): DivIcon {
  const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  sign.setAttribute('viewBox', '-14 -14 28 28');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', pinShapes[tone]);
  path.setAttribute('class', tone);
  sign.append(path);
  return L.divIcon({
    html: sign as unknown as HTMLElement,
    className: 'map-pin',
    iconSize: [32, 32],
  });
}

/** After the map was moved, the list can follow: a plain link to the section that is seen now. */
function offerSection(map: LeafletMap, column: HTMLElement, place: HTMLElement): void {
  const link = column.querySelector<HTMLAnchorElement>('[data-search-here]');
  if (!link) return;
  const aim = () => {
    const seen = map.getBounds();
    const [south, west, north, east] = [
      seen.getSouth(),
      seen.getWest(),
      seen.getNorth(),
      seen.getEast(),
    ].map((degrees) => degrees.toFixed(4));
    const search = new URLSearchParams(location.search);
    for (const name of ['after', 'ab', 'ausschnitt']) search.delete(name);
    search.set('ausschnitt', `${south},${west},${north},${east}`);
    link.href = `${location.pathname}?${search.toString().replaceAll('%2C', ',')}`;
  };
  map.on('moveend', () => {
    aim();
    link.hidden = false;
  });
  document.addEventListener('exchanged', aim);
  place.setAttribute('tabindex', '0');
}
