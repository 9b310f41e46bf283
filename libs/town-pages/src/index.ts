export { TownPagesModule } from './town-pages.module.js';
export { TownPageVersion } from './town-page-version.entity.js';
