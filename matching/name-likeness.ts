import { inUrduScript, soundsOf } from './name-sounds';

/**
 * How far apart two spellings of a name are: the cheapest way to turn the sounds of one into those of the other. What
 * writers of Roman Urdu exchange freely (a long vowel for a short one, q for k, w for v, a missing h) costs little, what
 * makes another name (another consonant, a vowel at the end) costs much.
 */

/**
 * Pairs of sounds with what exchanging them costs, in hundredths of a wrong consonant. Set by what is known of Roman Urdu,
 * not fitted: on Dakshina's words `npm run bench -- names` shows F1 alike on the half they were looked at with and the other.
 */
const EXCHANGES =
  '15 aA iI uU|25 oU oO UO ei iy yI yE ey|20 ou uO|30 eE iE eI IE|45 aE AE ae|40 ue|65 ai|40 au|50 aO AO|60 ao Ae|70 Ai' +
  '|35 vu vU vO vo|50 vb|60 vf|2 kQ|15 kX QX|60 XG|10 gG|50 kg Qg|30 jz|35 sz|80 zG Sz|50 sS|40 CS|60 kC CX' +
  '|45 rd|50 dt bp nm|40 pf|45 jg|70 jC jS|60 jy sC jS' +
  '|10 Va VA Vi Vu Ve VE VO VI VU Vo|5 Wv|10 Wu WU Wo WO|60 Wa|10 YI YE Yi Yy Ye|60 Ya YA|5 ZE Ze|25 Zy Zi ZI' +
  '|50 Za ZA|10 Ha HA Hh|30 He|15 ca cA ci ce cE cI cu cO|5 Nn|30 Nm|5 Rr Rd';
/** What a sound costs that the other word lacks, within one script. */
const EXTRA = '30 a y|40 i e c N|45 u|55 o A v n W Y Z|60 I E|65 U|70 O|25 h H|90 r l';
/** The same across scripts: Urdu writes no short vowels. */
const EXTRA_ACROSS = '8 a H|12 i c|15 u e|30 o V|40 A E|50 I U O W Z|25 h y N|55 v|45 Y|60 n|90 r l';
/** A vowel at the end, with or without a silent h. */
const OPEN_END = /[aAiIuUeEoOyWYZHc]h?$/;
/**
 * What it costs if one word ends so and the other does not: Imran is not Imrana. At 0, 30, 60 and 90 F1 of Dakshina's
 * Latin spellings, half of whose words are unknown, is .778, .789, .795, .800 (other half .787, .801, .804, .807); that of
 * Latin to Urdu is best at 60.
 */
const ENDING = 60;
/** And an h in front: Hanna is not Anna. */
const BEGINNING = 40;
const VOWELS = 'aAiIuUeEoO';

const code = (sound: string) => sound.charCodeAt(0) & 63;

function extras(spec: string): Uint8Array {
  const costs = new Uint8Array(64).fill(110);
  for (const group of spec.split('|')) {
    const [cost, ...sounds] = group.split(' ');
    for (const sound of sounds) costs[code(sound)] = Number(cost);
  }
  return costs;
}
const within = extras(EXTRA);
const across = extras(EXTRA_ACROSS);
const exchange = new Uint8Array(64 * 64).fill(110);
for (let a = 0; a < 64; a++)
  for (let b = 0; b < 64; b++) {
    const vowels = [a, b].filter((x) => [...VOWELS].some((v) => code(v) === x)).length;
    exchange[a * 64 + b] = a === b ? 0 : ([110, 150, 70][vowels] ?? 110);
  }
for (const group of EXCHANGES.split('|')) {
  const [cost, ...pairs] = group.split(' ');
  for (const pair of pairs) {
    const a = code(pair);
    const b = code(pair.slice(1));
    exchange[a * 64 + b] = exchange[b * 64 + a] = Number(cost);
  }
}

/**
 * Distance of two folded words by sound, in hundredths of a wrong consonant per sound of the two together: 0 for words
 * that sound alike, about 5 for a vowel written differently in a word of six letters, infinite where a word has no sounds.
 */
export function soundDistance(a: string, b: string): number {
  const x = soundsOf(a);
  const y = soundsOf(b);
  if (x === '' || y === '') return Number.POSITIVE_INFINITY;
  const extra = inUrduScript(a) === inUrduScript(b) ? within : across;
  const end = OPEN_END.test(x) === OPEN_END.test(y) ? 0 : ENDING;
  const begin = x.startsWith('h') === y.startsWith('h') ? 0 : BEGINNING;
  return (cheapest(x, y, extra) + begin + end) / (x.length + y.length);
}

/** One row of the table. Words have at most 40 letters (`soundsOf`), and an x is two sounds. */
const row = new Uint16Array(128);

/** Weighted edit distance, in hundredths; `extra` is what a sound costs that the other word lacks. */
function cheapest(x: string, y: string, extra: Uint8Array): number {
  row[0] = 0;
  for (let j = 1; j <= y.length; j++) row[j] = (row[j - 1] as number) + (extra[y.charCodeAt(j - 1) & 63] as number);
  for (let i = 0; i < x.length; i++) {
    const a = x.charCodeAt(i) & 63;
    const gone = extra[a] as number;
    let diagonal = row[0] as number;
    row[0] = diagonal + gone;
    for (let j = 1; j <= y.length; j++) {
      const b = y.charCodeAt(j - 1) & 63;
      const change = diagonal + (exchange[a * 64 + b] as number);
      diagonal = row[j] as number;
      row[j] = Math.min(change, diagonal + gone, (row[j - 1] as number) + (extra[b] as number));
    }
  }
  return row[y.length] as number; // every element read was just written
}
