import { overwriteGetLocale } from '#lib/messages/generated/runtime.js';

// The server wrote the language into the document; a link to the other language loads a new document.
const language = document.documentElement.lang === 'en' ? 'en' : 'de';
overwriteGetLocale(() => language);
