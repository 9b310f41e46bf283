import { asStage, modelOf, type Model, type ModelStage } from './model.ts';

export interface ClothTile {
  number: number;
  stage: number;
  recent: boolean;
}

/** A part of Models that is drawn once under an id and used by every tile that has it. */
interface Part extends Model {
  id: string;
}

export interface Cloth {
  parts: Part[];
  tiles: { stage: ModelStage; recent: boolean; uses: string[] }[];
}

/** Takes the tiles apart, so that a ring of shapes which many of them share stands in the page once. */
export function clothOf(tiles: ClothTile[]): Cloth {
  const parts = new Map<string, Part>();
  const use = (part: Model): string => {
    const key = JSON.stringify(part);
    const known = parts.get(key) ?? { ...part, id: `k${parts.size}` };
    parts.set(key, known);
    return known.id;
  };
  const woven = tiles.map(({ number, stage, recent }) => {
    const { rings, pearls } = modelOf(number, asStage(stage));
    const uses = [
      ...rings.map((ring) => use({ rings: [ring], pearls: [] })),
      ...pearls.map((row) => use({ rings: [], pearls: [row] })),
    ];
    return { stage: asStage(stage), recent, uses };
  });
  return { parts: [...parts.values()], tiles: woven };
}
