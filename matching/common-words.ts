import { foldText } from './fold';
import { stem } from './stem';

/**
 * Words that say little about which event a text tells, because news of any day uses them. A corpus of sixty records on
 * one story cannot know that «police» is common in the world and «Ghazni» is not; these two lists tell it. Written from
 * general knowledge of newspaper English and checked for gaps against ordinary news pages.
 */

/** In most news texts. */
const EVERYWHERE = `
year years people time week weeks month months day days today yesterday tomorrow monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december new old news report
reports reported reporting reporter statement state states country world government president minister official
officials police man men woman women child children family home house part place work working life long high early late
later earlier former including according told tell asked ask called call want wanted need know think believe help show
showed shown point number group groups member members leader leaders public national international local city
million billion thousand hundred percent three four five six seven eight nine ten second third left right around
million party political law case court office issue issues end start began begin came going another big small great good
bad different important possible likely clear full open top head lead led next past recent recently current already added
announced expected continued continue following follow found find held hold kept keep set turn turned run ran move moved
change changed major main top least far near left side line story article media press page post comment read free use
used question questions answer reason fact way ways lot little best better never night morning evening hours hour minutes
north south east west american america us united states uk britain british london washington new york europe european
times nation history really across ago trying action job comes enough race nearly face close process key response term
instead person taking information wrote effort efforts despite hard real almost actually known special running future able
senior means level coming potential sign course half pay especially outside latest forward calling anti matter countries
strong needs sure role idea kind result results short large ahead step data view views provide worked pass passed serious
wants shows try tried decades millions cases cut personal similar leading lives significant thousands low true remain
remains community issued focus example hope hit seems seemed financial include included including started single simply
growing final position needed strategy higher lower global related interest access numbers failed terms probably agree
particularly certain pressure moment push difficult concern concerns concerned room offer described largely measure fall
changes meanwhile appeared due helped stand mean risk quickly allies wrong critics happened happen chance sense ground
ability suggested amid sides adding stay involved series biggest consider currently effect noted received play attention
additional telling hand publicly choice forced published immediately individual individuals age longer challenge stage
create created followed beyond cost previously raised raise account ultimately base popular critical proposed remarks
giving seeking daily impact measures holding details inside directly massive lack strongly open opened reached reach
makes sought seek met remain given whether although became become brief briefly near nearby
say speak spoke speaking talk talks talking think thought feel felt look looked looking live living young name named
`;
/** Staple words of politics, crime, conflict, courts and diplomacy, and places met in any world news. */
const OFTEN = `
arrest arrests arrested killed killing killings kill dead death deaths die died murder murdered attack attacks attacked
suspect suspects suspected charge charges charged trial judge lawyer lawyers jury sentence sentenced prison jail jailed
guilty convicted conviction crime criminal evidence investigation investigators investigating investigate inquiry probe
victim victims violence violent protest protests protesters rally rallies demonstration strike bomb bombing blast explosion
shooting shot gunmen gun weapons armed fire war army military soldiers troops forces force security intelligence agency
agencies secret terror terrorism terrorist terrorists militant militants rebels fighters operation raid raids border
foreign embassy ambassador diplomat diplomats diplomatic consulate envoy secretary department ministry cabinet parliament
lawmakers senate senator congress assembly house commons lords election elections vote votes voters campaign candidate
candidates opposition coalition ruling rule power policy politics politician politicians democracy democratic republican
republicans democrats conservative labour liberal governor mayor chief director head deputy chairman spokesman
spokeswoman spokesperson prime minister king queen general commander captain colonel citizens rights human freedom peace
deal agreement treaty talks meeting met meet visit visited conference summit speech address addressed interview letter
letters email message phone telephone call video film television tv radio newspaper newspapers website online internet
social twitter facebook book document documents files paper papers record records claim claims claimed accuse accused
accuses accusing accusation allegation allegations alleged allegedly denied deny denies rejected warned warning warns
threat threats threatened urged urges urge demand demands demanded calls condemn condemned criticism criticised
criticized support supporters supported oppose opposed agreed refused decision decided plan plans planned order ordered
allow allowed ban banned stop stopped release released return returned leave sent send bring brought took taken lost lose
win won victory defeat fight fighting crisis problem problems situation condition conditions emergency disaster damage
injured injuries wounded hospital doctor doctors medical health disease school schools university college students student
teacher education research study scientists science company companies business market economy economic money bank tax
taxes budget oil energy trade price prices jobs workers union street road area areas town village region province
district capital centre center island river land water air church muslim muslims islam islamic christian religious
mosque god father mother son daughter brother sister wife husband friend friends couple body car cars bus plane train
flight airport ship vehicle building buildings damage pakistan pakistani india indian afghanistan afghan iran iraq iraqi
syria syrian israel israeli china chinese russia russian france french germany german japan africa asia african asian
middle east canada canadian australia saudi turkey egypt ukraine nato un nations obama trump bush clinton biden cia fbi
white black blue red green north south western eastern northern southern central federal supreme high ali khan mohammed
muhammad john david michael ahmed dr sir general justice rights committee council commission board service services
administration presidential congressional bill act debate control majority legal private attorney legislation reform
immigration opinion leadership executive voted voting poll polls confirmed impeachment hearing battle civil enforcement
elected funding movement organisation organization professor illegal publicly dollars coronavirus pandemic signed agenda
network system programme program project team staff workers employees officer officers detective authorities sources
source witness witnesses nuclear chemical missile drug drugs gang gangs mafia refugee refugees migrants asylum exile
`;

const stems = (list: string): ReadonlySet<string> => new Set(foldText(list).split(' ').map(stem));
const everywhere = stems(EVERYWHERE);
const often = stems(OFTEN);

/** Most bits of a word of the first list: about −log2 of the share of news texts that hold it (1 in 4). */
export const EVERYWHERE_BITS = 2;
/** Most bits of a word of the second list (1 in 16), and of years. */
export const OFTEN_BITS = 4;
/** Most bits of any other word (1 in 500). */
export const SELDOM_BITS = 9;

/** The most that `word` (a stem) can tell of which event a text is about, in bits. */
export function worldBits(word: string): number {
  if (everywhere.has(word)) return EVERYWHERE_BITS;
  if (often.has(word) || /^(?:\d{1,2}|(?:19|20)\d\d)$/.test(word)) return OFTEN_BITS;
  return SELDOM_BITS;
}
