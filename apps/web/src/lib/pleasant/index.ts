/**
 * What makes the reading pages pleasant beyond HTML: suggestions while one types, filters and buttons that act in place,
 * lists that grow, copying and printing, texts that are not lost. Everything works without it; it knows only `data-` attributes, never words.
 */
import './search-box.ts';
import './in-place.ts';
import './append.ts';
import './progress.ts';
import './mentions.ts';
import './map.ts';
import './share.ts';
import './passkey.ts';
import './proof.ts';
import './writing.ts';
import '../keep/forms.ts';
import '../keep/send.ts';
import './mistakes.ts';
