import type { HintCategory } from './hint.type.js';

/** A word that the product looks for by itself. Written for this product; the notation is that of `readPattern`. */
export interface BuiltInWord {
  word: string;
  /** Null: an exception, which is never flagged. */
  category: HintCategory | null;
  /** Rude, but said every day: worth a look, not a hurry. */
  mild?: boolean;
}

const PEOPLE =
  'auslaender*|fluechtling*|asylant*|asylbewerber*|migranten|jude|juden|muslime|moslems|tuerken|araber|afrikaner|syrer|afghanen|polen|russen|ukrainer|rumaenen|bulgaren|schwarze|schwarzen|schwule*|lesben|transen|homos|homosexuelle*|behinderte*|roma|sinti';
const WHOM = 'dich|euch|ihn|sie|die|den|dem|dir|alle|leute|typen|dieser|diesen|diese';
const KILL =
  'erschiessen|vergasen|verpruegeln|totschlagen|umbringen|anzuenden|abfackeln|steinigen|erschlagen|ersaeufen|abknallen|verbrennen|teeren';
const KILLED =
  'erschossen|vergast|aufgehaengt|verpruegelt|abgeknallt|verbrannt|erschlagen|gesteinigt|angezuendet|durchgeschnitten|gehenkt|totgeschlagen|umgebracht';
const FOUL =
  'bloede|bloeder|bloedes|bloeden|dumme|dummer|dummes|dummen|dreckige|dreckiger|dreckigen|miese|mieser|miesen|elende|elender|elenden|versoffene|versoffener|daemliche|daemlicher|doofe|doofer|verlogene|verlogener|widerliche|widerlicher|haessliche|haesslicher|verdammte|verdammter';
const BEAST =
  'kuh|kuehe|sau|saeue|gans|gaense|schwein|schweine|hund|hunde|ziege|ziegen|zicke|zicken|ratte|ratten|affe|affen|esel|sack|saecke|schnepfe|pute|hexe|kroete|schlampe|hure|pack|bande|spinner|luder|qualle|made|wurm|schlange|fresse|schnauze|visage';

const list = (category: HintCategory | null, words: string, mild = false): BuiltInWord[] =>
  words
    .split(/[\n;]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => ({ word, category, ...(mild && { mild }) }));

const INSULTS = list(
  'insult',
  `*idiot; *arschloch; *arschloecher*; arsch; aersche; arschgeige; arschkriecher; arschgesicht; arschgeburt; *hurensohn; *hurensoehne*; hure; huren; nutte; nutten
  *schlampe; *fotze; *votze; *wichser; wixer; wixxer; wichse; *bastard; *missgeburt; *missgeburten; *drecksack; *drecksaecke; dreckschwein; dreckskerl; drecksau; *dreckspack; drecksvolk; *dreckszeug du
  *depp; *trottel; *vollpfosten; *vollhonk; honk; *schwachkopf; *schwachkoepfe*; *schwachmat; dummkopf; dummkoepfe*; *hohlkopf; *hohlkoepfe*; hohlbirne; hirnlos*; hirntot*; gehirnamputiert*; hirnamputiert*; hirnrissiger typ; kleinhirn; spatzenhirn; erbsenhirn; *hirni; intelligenzallergiker
  spast; spasti; spasten; spastis; spacko; mongo; mongos; spacken; vollspast; pisser; pissnelke; wichsgesicht; *scheisskerl; *scheisstyp; scheisshaufen; hackfresse; kackvogel; kackbratze; bratze; miststueck; mistkerl; mistsau; mistvieh; saftsack; saftsaecke; fettsack; fettsau; fettwanst; fettklops; schweinehund; schweinebacke; saukerl; saubande
  rotzgoere; rotzloeffel; rotznase; rotzblage; blage; drecksgoere; dumpfbacke; bloedmann; luder; flittchen; hundesohn; huso; schwanzlutscher; motherfucker; fucker; bitch; bitches; asshole; penner; assi; assis; asozialer; asoziale; asozialen; abschaum; affengesicht; kanaille; gesocks; gschwerl; inzuechtler; hinterwaeldler; prolet; widerling; scheusal; tussi; tussen; memme; weichei; schlappschwanz; schlappschwaenze; hosenscheisser; schleimscheisser; speichellecker; korinthenkacker; schreckschraube; spinatwachtel; nichtskoenner; schmierfink; schmierfinken; geistiger tiefflieger; arsch mit ohren
  fick; fickt; gefickt; verfickt*; fick* dich; ficken; fickfehler; fickfrosch; fuck you; leck* … arsch; leck|leckt mich; am arsch lecken; kreuzweise; hirn|gehirn geschissen|gekackt; koennt mich … mal; kannst mich … mal; sonst wohin; sonstwohin
  halt* … fresse; halt* … maul; halt* … klappe; halt* … schnauze; maul halten; fresse halten; schnauze halten; dumme|bloede klappe; verpiss* … dich|euch; verzieh dich; scher dich; schert euch; hau|haut ab; geh kacken; geh scheissen; heul doch; um deinen scheiss; in die klapse
  ${FOUL} ${BEAST}; ${FOUL} luegner|luegnerin|betrueger|betruegerin|wicht|versager|heuchler; dreckig*|mies* schwein|ratte|sau; fette|fetter|fetten|faule|fauler sau|saeue|qualle|sack|schwein; alte|alter sack|schachtel|hexe|zicke|schnepfe|schlampe|kroete|vettel
  du opfer; du lauch; du affe; du esel; du ochse; du spinner; du hampelmann; du clown; du wicht; du hund; du ratte; du sau; du schwein; du penner; du made; du wurm; du null; du versager; du niete; du lappen; du vogel; du wurst; du memme; du pfosten; du lutscher; du flasche; du heulsuse; du birne; du pappnase; du pfeife; du flachpfeife; du hirni; du horst; du eimer; du lusche; du stueck; du mistvieh
  ihr affen; ihr clowns; ihr versager; ihr spinner; ihr ratten; ihr schweine; ihr luegner; ihr verbrecher; ihr penner; ihr hunde
  behindert im kopf; bist|seid du|ihr … behindert|bescheuert|daemlich|bekloppt|bloed|doof|dumm|gestoert; du bist … dumm|bloed|doof|haesslich|gestoert; ihr seid … dumm|daemlich|bloed|bescheuert|bekloppt|gestoert; dumm wie brot|stroh|bohnenstroh; strohdumm; strunzdumm; saudumm; saubloed; den schuss nicht gehoert; iq von|eines; tassen im schrank; bist|seid … nicht ganz dicht
  ist|sind ein|eine luegner|luegnerin|betrueger|betruegerin|verbrecher|verbrecherin|dieb|versager|schwein|witzfigur|clown|spinner|affe|hund|zicke|hexe; was fuer ein schwein`,
);

const MILD_INSULTS = list(
  'insult',
  `stuemper; armleuchter; hampelmann; witzfigur; hanswurst; lackaffe; spinner; nervensaege; wichtigtuer; dilettant; luegner; luegenbande; nichtsnutz; taugenichts; halunke; gauner; flachzange; kotzbrocken; ekelpaket; scheiss; kacke; scheissdreck; gutmensch; bloedian; knallkopf; knalltuete; dussel; doedel; doesbaddel; toelpel; rindvieh; schafskopf; bekloppt; bescheuert; bauerntrampel; giftspritze; stinkstiefel; heuchler; erbsenzaehler`,
  true,
);

const HATE = list(
  'hate',
  `*kanake; kanak; kanacke; *neger; nigger; nigga; bimbo; zigeuner*; schwuchtel; schwuchteln; tunte; kampflesbe; lesbenpack; transe; transen; polacke; polacken; kameltreiber; ziegenficker; eselficker; schlitzauge; fidschi; fidschis; kuemmeltuerke; knoblauchfresser; itaker; spaghettifresser; russenpack; tuerkenpack; bergtuerke; oelauge; judensau; judenschwein; judenpack; judenlobby; weltjudentum; saujude; drecksjude; untermensch; untermenschen*; musel; muselmanen; moslempack; kopftuchweib; kopftuchweiber; kopftuchmaedchen
  asylschmarotzer; sozialschmarotzer; schmarotzer; asylflut; asylpack; asylindustrie; asyltourist*; scheinasylant*; rapefugee*; umvolkung*; ueberfremd*; volksverraeter*; volksschaedling*; passdeutsch*; rassenschande; rassenmischung; mischrasse; mischvolk; herrenrasse; volkstod; bevoelkerungsaustausch; remigration*; gesindel; lumpenpack; kroppzeug; drecksauslaender; dreckstuerke; scheissauslaender; lebensunwert*; entartet*; minderwertige|minderwertigen rasse; viehzeug; krueppel; mongoloide; mongoloider; kinderficker; kulturfremd*; artfremd*; messermaenner; weiberwirtschaft
  ${PEOPLE} … raus; raus mit … ${PEOPLE}; ${PEOPLE} … pack|parasiten|ungeziefer|abschaum|schmarotzer|krank|kriminell|kriminelle|verbrecher|unglueck|vergewaltiger|messerstecher|abschieben|krankheit|seuche|plage|terroristen|untermenschen|suende|pervers|abartig
  scheiss|dreckige|dreckigen|verdammte|verfluchte|kriminelle|faule|faulen ${PEOPLE}; ${PEOPLE} gehoeren nicht|weg|raus|zurueck; ${PEOPLE} steuern|lenken|beherrschen|kontrollieren; ${PEOPLE} haben hier|bei nichts|alles|uns; ${PEOPLE} kosten nur geld; ${PEOPLE} … verschwinden; an sich gerissen
  affen aus afrika; zurueck in die wueste; dahin|zurueck wo … herkommen|herkommst|hergekommen; deutschland den deutschen; keine moschee*; frauen gehoeren … herd|kueche; frauen an den herd; gehoer* abgeschoben; nehmen uns … arbeit|wohnungen|frauen; nicht … leben lassen; habt hier nichts … suchen; dieses|das|solches|dreckiges|elendes|faules pack; pack vom; schwule sau|saeue|schweine; das boot ist voll; uebers meer; mensch* zweiter|dritter klasse; ein weib; die weiber; steuern|beherrschen|kontrollieren … banken|presse|medien; unser volk … zerstoer*|vernicht*; zerstoert unser volk; absaufen lassen`,
);

const SIGNS = list(
  'signs',
  `heil hitler; sieg heil; sieg und heil; siegheil; heilhitler; heil dem fuehrer; mein fuehrer; der fuehrer wusste|haette|wuerde|hatte; fuehrers geburtstag; hitler*; unter|unterm adolf; adolf haette|wuerde|wusste|hatte; hakenkreuz*; ss runen; waffen ss; blut und ehre; blood and honour; meine ehre heisst treue; alles fuer deutschland; deutschland erwache; 14 words; 14 88; 1488; 18 88 gruesse; die sa kommt; rassenkrieg; white power; horst wessel; die fahne hoch; ein volk ein reich; gaskammer*; auschwitz|holocaust luege; auschwitzluege; holocaustluege; nsdap*; judenstern; juden ins gas; ab ins gas; vergast werden; reichskriegsflagge; arbeit macht frei; endloesung; endsieg; ariernachweis; arier; arische*; 卐; 卍`,
);

const THREATS = list(
  'threat',
  `bring|bringe|bringt|brings dich|euch|ihn|sie|die um; bring|bringe|bringt dich|euch|ihn|sie|die … um.; dich|euch|ihn|sie|den bring|bringe … um.; schlag|schlage … zaehne|fresse|schaedel|tot; schlag|schlage dich|euch|ihn … tot|zusammen|kaputt; schlage|schlag dir|euch|ihm … aus|ein; polier* … fresse; brech|breche dir|euch|ihm … knochen|beine|arme|nase|genick|hals|finger; dir|euch|ihm brech|breche … knochen|beine|arme|genick; stech|steche dich|euch|ihn … ab; aufschlitz*; abknall*; abgeknallt; knall|knalle dich|euch|ihn … ab; erschiess*; gehoer* … ${KILLED}
  ${WHOM} sollte|muesste|soll|gehoert|muss … aufhaengen|${KILL}; muesste|sollte … ${WHOM} … ${KILL}; ${WHOM} muesste|sollte … abknallen|${KILL}; an die wand stellen|gestellt; an den galgen; am galgen; strick um den hals; kopf ab; kehle … durch*; geh|geht sterben; stirb doch|endlich; verreck; verrecke; verreckt; soll* … verrecken; krepier; krepiert; krepieren; du bist tot; ihr seid tot; bist so gut wie tot; toete dich|euch; mach|mache dich|euch … fertig|kalt|alle|platt
  ich weiss wo du wohnst|arbeitest|parkst; wissen wo du|ihr wohnst|wohnt; weiss wo dein|deine|deinen; pass bloss auf; zieh dich warm an; kriegst|bekommst … besuch|pruegel|schlaege; setzt es pruegel|schlaege|hiebe; kommen … heute nacht … vorbei; wir kriegen|finden dich|euch; ich krieg|kriege|finde dich|euch; wenn wir|ich dich|euch … erwische|erwischen|kriege|kriegen|finde|finden; wirst dich … umgucken|umsehen|wundern; brennt das rathaus; brennt dein|deine|euer|eure; rathaus|heim|asylheim|moschee|synagoge wird|soll|sollte brennen; haus|hof|rathaus|auto|laden|heim anzuenden|anstecken|abfackeln; fackel* dir|euch|ihm|ihr … ab; zuend* dir|euch|ihm|ihr … an; bombe … legen; mit … baseballschlaeger; deine kinder … waere schade; auf die fresse; aufs maul; messer … rippen; kugel … kopf; eine reinhauen|verpassen; hau|haue ihm|ihr|dir|euch|denen … rein; abreibung; an den naechsten baum|laternenpfahl; an die naechste laterne; am naechsten baum; hoffe|hoffentlich|hoff … stirbst|verreckst|krepierst|stirbt|verreckt; vor die tuer … regeln|klaeren; abrechnung kommt; tag der abrechnung; lynch*; dreh|drehe dir den hals; hals umdrehen; krankenhausreif*; du bist faellig; als naechster dran; wehe dir`,
);

const ADS = list(
  'ads',
  `ohne schufa; sofortkredit*; kredit* … ohne pruefung; guenstige kredite; schnelles geld; nebenverdienst*; von zu hause … verdien*; verdien* … euro … tag|woche|monat; verdien* … von zu hause; geld verdienen mit; passives einkommen; top zinsen; zinsen garantiert; viagra*; cialis*; potenzmittel*; ohne rezept; diskreter versand; online casino*; casino bonus; gratis spins; freispiele; startguthaben; sportwetten*; wettbonus; bitcoin*; krypto*; forex; rabattcode*; gutscheincode*; mit gutschein; mit dem code; prozent rabatt; rabatt … code; jetzt bestellen; jetzt anfragen; jetzt zuschlagen; jetzt testen; gratis testen; hier klicken; klick|klicke|klickt hier; hier|jetzt|kostenlos registrieren; link in|im … profil|bio
  heisse singles; singles in deiner naehe; sexkontakt*; erotik*; escort*; onlyfans*; seitensprung*; besuchen sie unseren; kostenloses|unverbindliches angebot; wir kaufen dein auto; kaufe gold; verkaufe; hoechstpreis*; bester preis; bestpreis*; sofort bargeld; sparen sie jetzt; folgt|folge mir|uns … instagram|telegram|tiktok|facebook; abonniert|abonniere mich|meinen; mein neuer kanal; gewinnt|gewinne ein|einen iphone|gutschein; schreib* … telegram; auf telegram; abnehmen ohne; kg in … wochen; traumfigur; frag mich nach; schluesseldienst*; dachreinigung*; rolex*; replica; liefert ab sofort; follower kaufen; erste behandlung; massagesalon; vhb; frei haus; bestelle|bestellen unter; fuehrerschein ohne|kaufen; gratis tablet; nur noch heute; wahrsager*; kartenleger*; cbd; nur … euro statt; solange der vorrat; raeumungsverkauf; kaffeefahrt*; wundermittel*; nahrungsergaenzung*; handyvertrag*; network marketing; vertriebspartner; rufen sie … an.; schreib mir privat; unsere firma … bietet`,
  true,
);

/** Said without any ill will, although a pattern above would find it. */
const EXCEPTIONS = list(
  null,
  `hitlerzeit; hitlerjugend; hitlerputsch; kryptogamen; kryptografie; erotikmuseum; escortservice; arierparagraf; spinnerin; zigeunerbraten; zigeunersauce`,
);

export const BUILT_IN_WORDS: readonly BuiltInWord[] = [
  ...INSULTS,
  ...MILD_INSULTS,
  ...HATE,
  ...SIGNS,
  ...THREATS,
  ...ADS,
  ...EXCEPTIONS,
];
