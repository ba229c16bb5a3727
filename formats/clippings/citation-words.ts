/** Words that citations are built with, of newspapers in general; no outlet, place or person is named here. */

/** Words that names of newspapers, agencies and stations are made of. */
const OUTLET_WORDS =
  'Advertiser|Advocate|Agency|Argus|Banner|Beacon|Blog|Broadcasting|Bugle|Bulletin|Chronicle|Citizen|Clarion|Courier|Daily|Despatch|Digest|Dispatch|Echo|Enquirer|Evening|Examiner|Express|Free Press|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Intelligencer|Journal|Ledger|Magazine|Mail|Media|Mercury|Messenger|Mirror|Monitor|Monthly|Nation|Network|News|Newspaper|Observer|Online|Packet|Post|Press|Quarterly|Radio|Record|Recorder|Register|Reporter|Review|Sentinel|Spectator|Standard|Star|Sun|Tablet|Telegram|Telegraph|Television|Times|Tribune|TV|Voice|Weekly|Wire|World';
const BODY_WORDS =
  'Assembly|Association|Authority|Board|Commission|Commons|Council|Court|Department|Embassy|Gazetteer|Institute|Library|Ministry|Office|Parliament|Party|Police|Secretariat|Senate|Society|Trust|Union|University';
const URDU_OUTLET =
  'روزنامہ|ہفت روزہ|ماہنامہ|سہ روزہ|اخبار|نیوز|ٹائمز|ٹی وی|ریڈیو|ڈاٹ کام|ایکسپریس|ٹریبیون|گزٹ|جریدہ|رسالہ|بی بی سی|ویب سائٹ';

const TOKEN = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’.&-]*";
const SMALL = 'of|the|and|&|de|la|le|for|in|on|al|ul|e';
/** Most words that an outlet's name has. */
const OUTLET_LENGTH = 7;
const NAME_SHAPE = new RegExp(`^(?:The |the )?${TOKEN}(?:[\\s-](?:${TOKEN}|${SMALL}|\\(${TOKEN}\\)))*$`, 'u');
const HAS_OUTLET_WORD = new RegExp(`(?<![\\p{L}])(?:${OUTLET_WORDS})(?![\\p{L}])`, 'u');
const HAS_BODY_WORD = new RegExp(`(?<![\\p{L}])(?:${BODY_WORDS})(?![\\p{L}])`, 'u');
const HAS_URDU = new RegExp(`(?<![\\p{L}])(?:${URDU_OUTLET})(?![\\p{L}])`, 'u');
const HOST = /^(?:www\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
const ACRONYM = /^[A-Z]{2,5}(?: (?:News|Urdu|Online|World|Radio|TV|[A-Z][a-z]+))?$/;

/** True where words have the form of an outlet's name and a word that such names are made of, or are a host name. */
export function looksLikeOutlet(said: string): boolean {
  const words = said.replace(/\s+/g, ' ');
  if (words.split(/\s+/).length > OUTLET_LENGTH) return false;
  if (HOST.test(words)) return true;
  if (UNNAMED_AUTHOR.test(words)) return false;
  if (/[\u0600-\u06ff]/.test(words)) return HAS_URDU.test(words);
  return NAME_SHAPE.test(words) && HAS_OUTLET_WORD.test(capitalised(words));
}

/** Words in capitals as names are written. */
const capitalised = (words: string) =>
  /\p{Ll}/u.test(words)
    ? words
    : words.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

/** True where words could name an outlet, if they stand where outlets stand: a capitalised name, letters, a public body. */
export const couldBeOutlet = (words: string) =>
  looksLikeOutlet(words) ||
  ACRONYM.test(words) ||
  (words.split(/\s+/).length <= OUTLET_LENGTH &&
    NAME_SHAPE.test(words) &&
    (HAS_BODY_WORD.test(words) || words.split(/\s+/).length <= 4));

/** Letters such as those of an agency. */
export const isAcronym = (words: string) => ACRONYM.test(words);

/** «our correspondent» and the like: a byline that names nobody. */
export const UNNAMED_AUTHOR =
  /(?:by\s+)?(?:from\s+)?(?:(?:an?|our|the)\s+)?(?:(?:own|our|staff|special|senior|city|sports|political|diplomatic|parliamentary|foreign|local|agency|court)\s+)+(?:correspondents?|reporters?|staff|writers?|report)|(?:by\s+)?(?:an?|our|the)\s+(?:correspondents?|reporters?|staff)|(?:monitoring|news|web|city|sports|foreign|digital)\s+(?:desk|report|team)|(?:news )?agencies|نامہ نگار(?: خصوصی)?|(?:اسٹاف|سٹاف) رپورٹر|نمائندہ(?: خصوصی)?|مانیٹرنگ ڈیسک|ویب ڈیسک/iu;
/** A post behind a name: «crime correspondent», «in Islamabad». */
export const POST =
  /^(?:the\s+)?(?:[\p{L}-]+\s+){0,3}(?:correspondent|editor|reporter|writer|columnist|bureau(?: chief)?|staff)(?:\s+in\s+[\p{Lu}][\p{L} ]{0,30})?$/iu;

/** Words that are left lower-case inside names of persons. */
export const PARTICLES = new Set(
  'de del della da di van von der den ter la le bin ibn bint al el ul ur abu ben mac san st dos das e y'.split(' '),
);
/** Titles in front of a person who is spoken of; a person who writes is not called so in a byline. */
export const TITLES = new Set(
  'dr mr mrs ms miss sir lord lady prof professor president minister senator justice judge chief general captain colonel major governor mayor mp'.split(
    ' ',
  ),
);
/** Words behind which a capitalised word is spoken of and does not sign. */
export const LEADING = new Set(
  'of in at on for to from with by against over after before under near into about between through and or the a an as than via per is are was were says said new old'.split(
    ' ',
  ),
);

/** Function words and the like that begin a sentence with a capital; a headline's middle has them lower-case. */
export const SMALL_WORDS = new Set(
  'a an the and but or nor so yet if as at by for from in into of off on onto out over to under up with after before during since until when while where who whom whose which that this these those there here how why what he she it they we you i his her its their our your my him them us is are was were be been being has have had do does did will would can could may might must shall should not no all some many most more less few two three four five six seven eight nine ten hundreds thousands dozens several one new says say said officials police residents experts critics leaders claims source sources report reports government'.split(
    ' ',
  ),
);

/** «From the newspaper» and such: says where it stood, and names nobody. */
export const NAMES_NOBODY =
  /\bFrom the (?:news)?paper\b|\bfrom (?:the )?(?:print(?: edition)?|web(?:site)?|internet|archives?|magazine)\b|\b(?:print|web|online|city|late|early|morning|evening) edition\b/giu;
/** Pages, volumes and numbers of an issue. */
export const PAGES =
  /(?<![\p{L}])(?:pp?|pg|pages?)\.?\s?[A-Z]?\d{1,4}(?:\s?[-–,]\s?[A-Z]?\d{1,4})*(?![\p{L}\d])|(?<![\p{L}])(?:vol(?:ume)?|no|issue|col(?:umn)?)\.?\s?\d{1,5}(?![\p{L}\d])|(?<![\p{L}])(?:no date|undated|n\.\s?d\.)(?![\p{L}])|صفحہ(?:\s?نمبر)?\s?[0-9۰-۹]{1,3}/giu;
/** Says that something is no longer online. */
export const REMOVED =
  /\b(?:(?:been |was |were |since |later |now |but )*(?:removed|deleted|taken (?:down|off(?:line)?)|pulled|withdrawn|scrubbed)\b(?! (?:from (?:office|power|post|his|her|the post)|troops))|(?:has |have )?(?:vanished|disappeared|gone|missing) from (?:(?:the|their|its|his|her|[\p{L}’']{2,20}) ){0,2}(?:web|site|website|web site|internet|net|archive)|no longer (?:online|available|accessible|on (?:the )?(?:web|site|website|line|net)|there|up|found|exists?)|(?:dead|broken) link|link (?:is |now )?(?:dead|broken|gone)|(?:now |is |gone )offline|page not found|\b404\b)|ہٹا (?:دی|دیا|لی|لیا) گئ?[ایے]|حذف (?:کر دی|ہو چکی|شدہ)|(?:اب )?(?:موجود|دستیاب) نہیں/iu;
/** «also appeared in The Gazette»: another copy, by its outlet. */
export const ALSO_IN =
  /\balso\s+(?:appeared|ran|published|carried|printed|posted|available|been (?:published|carried|printed))(?:\s+(?:in|on|by|at))\s+((?:the\s+|The\s+)?\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|of|and|&)){0,5})/u;
/** «the Gazette story has been removed»: which copy, by its outlet. */
export const COPY_OF =
  /\b(?:the|on|at)\s+((?:The\s+)?\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|of|and|&)){0,5})(?:['’]s?)?\s+(?:story|copy|version|report|page|article|link|piece|text)\b/u;
/** Points to the citation before. */
export const SAME_AGAIN =
  /^\s*(?:ibid(?:em)?|same(?: as (?:above|before))?(?: (?:source|report|article|story))?|as above|see above|ditto|ایضاً|ایضا|حوالہ بالا|مذکورہ بالا)\s*[.۔]?\s*$/iu;
