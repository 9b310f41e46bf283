/** Written for this project: forms whose full stop ends no sentence; folded, without inner spaces. */
const NEVER_LAST = `
z.b. z.t. z.zt. z.hd. d.h. d.i. i.d.r. i.a. i.e. i.h.v. i.v.m. i.s.v. u.u. v.a. v.d. s.o. s.u. s.g. o.g. m.e. m.w. n.b. n.chr. v.chr. lt. gem. ggf. ggfs. evtl.
eventl. vgl. bzw. bspw. beispw. sog. insb. insbes. inkl. incl. exkl. zzgl. abzgl. einschl. ca. ungef. mind. bes. ehem. urspr. durchschn. tägl. wöchentl. jährl. monatl.
nr. nrn. tel. abs. ziff. lfd. dr. prof. med. hr. hrn. fr. frl. st. skt. dipl. ing. geb. gest. verh. hl. jr. sen. vors. stellv. kath. ev. städt. staatl. landw.
betr. bzgl. bez. allg. bisl. zw. abw. ggü. gegenüb. vorm. nachm. südl. nördl. östl. westl. ders. dgl. entspr. engl. dt. vs. jan. feb. febr. apr. aug. sep. sept. okt. nov. dez. 
`;

/** These end a sentence as often as not; what follows decides. */
const MAY_BE_LAST = `
usw. etc. u.a. u.ä. o.ä. o.a. u.v.m. u.a.m. u.s.w. e.v. ff. f. uvm. uvam. pp. std. stdn. min. max. sek. mio. mrd. tsd. kap. art. anm. abb. str. pl. co. kg. o.k. d.j. jh. jhd. jhdt.
`;

const formsOf = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).filter((form) => form !== ''));

export const ABBREVIATIONS_INSIDE = formsOf(NEVER_LAST);
export const ABBREVIATIONS_AT_THE_END = formsOf(MAY_BE_LAST);

/** Words that are written with a capital only where a sentence begins, so that one after "usw." or "3." tells the end. */
export const SENTENCE_OPENERS = formsOf(`
der die das dem den des ein eine einen einem einer es er sie ich wir ihr man mein meine unser unsere dies diese dieser dieses diesen diesem jene jener jeder jede jedes
hier dort da dann danach dabei dadurch daher dafür dagegen damit darum deshalb deswegen denn doch aber auch außerdem allerdings also andererseits ansonsten andernfalls anschließend
und oder sondern weil wenn falls ob obwohl sobald solange während nachdem bevor bis als wie wo was wer warum wieso weshalb woher wohin wann welche welcher welches
in im ins an am auf aus bei beim mit nach von vom vor zu zum zur für durch gegen ohne um über unter hinter neben zwischen seit wegen trotz
bitte danke leider vielleicht eventuell natürlich gerade genau besonders insbesondere insgesamt zudem zusätzlich weiterhin ferner ebenso gleichzeitig trotzdem dennoch jedoch hingegen
so sehr schon nur noch nicht nie nun jetzt heute gestern morgen oft häufig meist meistens manchmal immer wieder derzeit aktuell momentan bisher inzwischen mittlerweile zunächst erstens zweitens drittens schließlich
alle alles viele vieles einige einiges manche mehrere beide kein keine keinen niemand jemand etwas nichts
ist sind war wird werden kann könnte können soll sollte sollten muss müsste müssen darf dürfen gibt hat haben wäre würde
`);
