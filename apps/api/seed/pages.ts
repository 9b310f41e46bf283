import type { PageContent } from './content.types.js';
import { englishPages } from './pages.en.js';
import { germanGuidePages } from './pages.guide.de.js';
import { germanLegalPages } from './pages.legal.de.js';
import { simplePages } from './pages.simple.de.js';

/** Demo texts: production refuses to start with them. */
export const pages: PageContent[] = [
  ...germanLegalPages,
  ...germanGuidePages,
  ...simplePages,
  ...englishPages,
];
