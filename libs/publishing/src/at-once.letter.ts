import { letter, type Letter, pageFor, type Reader } from '@ein/mail';

const TEXTS = {
  de: {
    idea: (number: number) => `Idee ${number}`,
    subject: (number: number) => `Deine Idee ${number} ist veröffentlicht`,
    all: 'Alle können sie jetzt lesen, unterstützen und besprechen. Wenn sich etwas tut, bekommst du Bescheid.',
    look: 'Die Moderation sieht sie innerhalb von zwei Arbeitstagen an. Verstößt sie gegen die Spielregeln, schreiben wir dir.',
    button: 'Idee ansehen',
    why: 'Du hast diese Idee eingereicht.',
    imprint: 'Impressum',
  },
  en: {
    idea: (number: number) => `Idea ${number}`,
    subject: (number: number) => `Your idea ${number} is published`,
    all: 'Everyone can now read, support and discuss it. If something happens, you will hear of it.',
    look: 'The moderators look at it within two working days. If it breaks the rules, we write to you.',
    button: 'See the idea',
    why: 'You submitted this idea.',
    imprint: 'Imprint',
  },
};

/** To the author of an idea that is public before anybody has checked it. */
export function atOnceLetter(
  idea: { number: number; title: string; slug: string },
  reader: Reader,
): Letter {
  const texts = TEXTS[reader.language];
  return letter({
    kind: 'atOnceLetter',
    locale: reader.language,
    subject: texts.subject(idea.number),
    kicker: [texts.idea(idea.number), idea.title].join(' · '),
    paragraphs: [texts.all, texts.look],
    button: { label: texts.button, href: pageFor(reader, `/ideen/${idea.number}/${idea.slug}`) },
    why: texts.why,
    links: [{ label: texts.imprint, href: pageFor(reader, '/impressum') }],
  });
}
