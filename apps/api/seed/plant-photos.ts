import type { INestApplicationContext } from '@nestjs/common';
import { PhotoRefused, PhotoService } from '@ein/photos';
import { picture, PICTURES } from './pictures.js';
import type { PlantedIdea } from './planted.js';

/** Draws the pictures of the demo town's ideas and gives them to these, in the way that pictures of residents go. */
export async function plantPhotos(
  app: INestApplicationContext,
  ideas: ReadonlyMap<string, PlantedIdea>,
): Promise<void> {
  const photos = app.get(PhotoService, { strict: false });
  for (const [key, scenes] of Object.entries(PICTURES)) {
    const idea = ideas.get(key);
    if (!idea) throw new Error(`There is no idea ${key} to show a picture.`);
    const given = [];
    for (const { scene, alt } of scenes) {
      const kept = await photos.keep(picture(scene, `${key} ${scene}`));
      if (kept instanceof PhotoRefused) throw new Error(kept.message);
      given.push({ ticket: kept.ticket, alt });
    }
    await photos.giveTo(idea.id, given);
  }
}
