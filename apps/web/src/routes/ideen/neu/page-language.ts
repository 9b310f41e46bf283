import { overwriteGetLocale } from '#lib/messages/generated/runtime.js';

/** Parts that run without the framework speak the language in which the server wrote the page. */
const language = document.documentElement.lang === 'en' ? 'en' : 'de';
overwriteGetLocale(() => language);
