import type { PageContent } from './content.types.js';

export const englishPages: PageContent[] = [
  {
    slug: 'impressum',
    locale: 'en',
    title: 'Legal notice',
    demo: true,
    body: `
**This is a demo text.** It shows what belongs here. It has not been reviewed and is not valid.

## Who runs this service

Stadt Einbeck (Town of Einbeck), a public-law corporation\\
Teichenweg 1\\
37574 Einbeck, Germany

Represented by the mayor. The town adds the name before the start.

## How to reach us

- E-mail: ideen@einbeck.example
- Phone: added by the town before the start
- In person: EIN.Lebens.raum, Marktplatz 16, 37574 Einbeck

You can write to us in German or English. This also holds for authorities that contact us about content.

## Required by law

- Provider identification under section 5 of the German Digital Services Act (DDG)
- VAT number, supervisory authority and the person responsible for editorial texts: added by the town before the start

## Texts

What people write here remains theirs. By sending it you allow the town to show it on this site and in reports to the council. The software is free, licensed under the EUPL 1.2.
`.trim(),
  },
  {
    slug: 'datenschutz',
    locale: 'en',
    title: 'Privacy',
    demo: true,
    body: `
**This is a demo text.** The town reviews and replaces it before the start. It describes what the software really does.

## In short

- You need no account to read. Reading sets no cookie and stores nothing on your device, so there is no cookie banner.
- Nothing is loaded from other hosts: no fonts, no maps, no tracking pixels.
- To take part we need your e-mail address. It is never public.
- Who supports which idea is never public. Only the number is.

## Who is responsible

Stadt Einbeck, Teichenweg 1, 37574 Einbeck, ideen@einbeck.example. The town adds the contact of its data protection officer before the start.

## What we store and for how long

[[aufbewahrung]]

This list is no copy: the program deletes by it every night.

## Cookies only when you do something

When you sign in, a cookie keeps you signed in. It disappears when you sign out. When you ask for a code, a second one remembers for 15 minutes for which address. When you write an idea and press “Next”, your text lies in a third one for at most a day, so that Back and Reload do not lose it; sending or discarding takes it away. Under section 25 (2) no. 2 TDDDG they need no consent.

## Legal basis

Public task: involving people in the development of the town (Article 6 (1) (e) GDPR with section 3 NDSG). Taking part is voluntary, and you need not give your real name.

## Your rights

You do most of it yourself in your account:

- [Your data](/en/konto/daten): everything we know of you, as a page and as a file to take along
- change your [name and village](/en/konto/profil) and your [address](/en/konto/adresse)
- [Delete your account](/en/konto/loeschen): at once. You choose whether your texts stay without a name or disappear too. Your supports end in any case. Everything disappears from backups as soon as these are overwritten; after a restore we delete again.

You can also object or ask us to restrict processing. Write to ideen@einbeck.example. You may complain to the data protection commissioner of Lower Saxony.

## Young people

You can take part from the age of 14. You confirm it by using the code or the link to sign in. We ask for no birth date and keep only the moment. Whoever is younger can have an idea written down in EIN.Lebens.raum.
`.trim(),
  },
  {
    slug: 'barrierefreiheit',
    locale: 'en',
    title: 'Accessibility statement',
    demo: true,
    body: `
**This is a demo text.** A valid statement needs a test. The town has the site tested and changes the facts before the start.

[[erklaerung]]

## What works

- All pages work by keyboard and without JavaScript.
- The state of an idea is always a word, never only a colour.
- Text can be enlarged; nothing scrolls sideways at 320 pixels.
`.trim(),
  },
  {
    slug: 'kontakt',
    locale: 'en',
    title: 'Contact',
    demo: true,
    body: `
**This is a demo text.** The town enters its own facts before the start.

## How to reach us

- E-mail: ideen@einbeck.example
- Telephone: the town enters it before the start
- In person: EIN.Lebens.raum, Marktplatz 16, 37574 Einbeck
- Post: Stadt Einbeck, Teichenweg 1, 37574 Einbeck

A human answers. You can write to us in German and in English.

## When something is wrong

- An idea or a comment breaks the [rules](/en/spielregeln): below each text stands “Report”. You need no account.
- Something on the site cannot be used: [report a barrier](/en/barriere-melden).
- You do not agree with a decision: the letter says how to complain.

## For authorities

Single point of contact under Art. 11 of Regulation (EU) 2022/2065 for authorities of the member states, the Commission and the Board: ideen@einbeck.example, languages German and English.

## For everybody who uses the site

Single point of contact under Art. 12 of Regulation (EU) 2022/2065: ideen@einbeck.example, telephone and EIN.Lebens.raum as above.
`.trim(),
  },
  {
    slug: 'spielregeln',
    locale: 'en',
    title: 'House rules',
    demo: true,
    body: `
**This is a demo text.** The town decides on the rules before the start.

## Seven rules

1. **A proposal for Einbeck.** Say what should change and where.
2. **No insults.** Argue about the matter, not about people.
3. **No personal details of others.** No names, house numbers, number plates or recognisable faces.
4. **No advertising.** Not for businesses, products or elections.
5. **Your own words.** Write yourself and name your sources.
6. **One person, one voice.** Each person supports an idea once.
7. **The law applies.** We remove what is forbidden and name the section.

## How we moderate

A person checks every idea before it appears, usually within two working days. Comments appear at once, unless a project says otherwise; then a person checks them first, too. Everybody can report an idea or a comment, with or without an account.

We publish what keeps the rules, whether we like it or not. If we refuse or hide something, its author gets an e-mail with the reason and the rule or law behind it. Where something public was removed, a note stays: that it was there, when it went, and why. No program decides alone.

## If you disagree

You can appeal, free of charge. Somebody else than the first time decides and tells you why. The way to the administrative court stays open.
`.trim(),
  },
  {
    slug: 'so-funktionierts',
    locale: 'en',
    title: 'How it works',
    demo: true,
    body: `
**This is a demo text.** It describes how the software works. The town sets deadlines and responsibilities.

## The way of an idea

1. **You write it down.** Three steps, about three minutes. You confirm your address with a code at the very end.
2. **We check the house rules**, usually within two working days.
3. **Others support it and add reasons**: for, against, or "yes, if …".
4. **The office in charge works on it.** Every step is on the page with a date and a sentence.
5. **The town answers in public** within 30 working days. A no comes with reasons, a yes with a next step.
6. **You follow it** to the committee, the council and the building site.

## What a support means

It shows the council how many people care. Each person counts once per idea and can withdraw while supporting is open. A support here is not a signature for a residents' motion under section 31 NKomVG; that needs signatures on paper. The figures are not representative.

## How the order comes about

The list is shuffled, so that the same ideas do not stay on top merely because they are there.

- Every night 16 new orders are drawn. A visit gets one of them at random.
- Ideas that few have supported or discussed so far weigh up to three times as much.
- The number of the order is part of the page address, so no cookie is needed.
- Who you are and what you have read plays no part.

You can switch to newest, recently discussed or most supported.
`.trim(),
  },
];
