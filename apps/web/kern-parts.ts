/** Parts of KERN that our markup uses, by the first word of the class name; everything else of its 340 KB is left out of the build. */
const used = [
  'btn',
  'form',
  'label',
  'hint',
  'error',
  'input',
  'fieldset',
  'alert',
  'body',
  'layer',
  'level',
  'light',
  'dark',
];

/** The part of a PostCSS rule that this file needs; PostCSS itself comes with Vite. */
interface Rule {
  selectors: string[];
  selector: string;
  source?: { input: { file?: string } };
  remove(): unknown;
}

const belongsToKern = (rule: Rule) => rule.source?.input.file?.includes('@kern-ux') ?? false;

/** True when every KERN class of the selector names a part we use. */
export function isUsed(selector: string): boolean {
  const classes = [...selector.matchAll(/\.kern-([a-z]+)/g)].map((match) => match[1] ?? '');
  const foreign = /\.(?!kern-)[a-z]/.test(selector);
  return (
    !foreign && classes.every((part) => used.includes(part) || part === 'icon' || part === 'sr')
  );
}

/** Icons come from our own sprite: a rule that only draws one of KERN's mask icons is not needed. */
const drawsMaskIcon = (selector: string) =>
  /\.kern-icon--/.test(selector) || /^\.kern-icon\b/.test(selector);

/** PostCSS plugin: keeps the rules of KERN whose selectors are used here, leaves all other files alone. */
export function keepUsedKernParts() {
  return {
    postcssPlugin: 'keep-used-kern-parts',
    Rule(rule: Rule) {
      if (!belongsToKern(rule)) return;
      const kept = rule.selectors.filter((one) => isUsed(one) && !drawsMaskIcon(one));
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
  };
}
