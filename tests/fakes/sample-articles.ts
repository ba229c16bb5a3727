/** Articles in our own words, for tests of matching: invented people, an invented town. */

/** About 150 words with names, figures and a quote. */
export const FERRY = `The night ferry to Port Halden was turned back on Tuesday after its captain reported water in the engine room, the harbour office said. None of the 212 passengers was hurt. Divers who examined the hull on Wednesday morning found a seam that had opened along a repaired plate, and the vessel will stay in dock until an inspector has signed for the work. Harbour master Ines Corvalan said the crew had followed the drill exactly: "They counted everyone twice, they lowered nothing, and they told people the truth." The company that runs the line, Baylink, promised to refund every ticket and to lend a smaller boat for the rest of the week. Islanders complained that the smaller boat cannot carry lorries, so fresh milk and medicine would have to come by air at several times the price.`;

/** The same event told in other words. */
export const FERRY_ELSEWHERE = `Baylink's evening sailing returned to its berth when a leak was noticed shortly after departure. More than two hundred travellers spent the night in a sports hall. A spokeswoman blamed an old weld and said nobody had been in danger at any time. Shopkeepers on the island expect empty shelves by Friday, since the replacement craft takes foot passengers only.`;

/** Another matter. */
export const ORCHARD = `Apple growers in the upper valley expect the smallest harvest in eleven years, because a late frost in May burned most of the blossom on the lower slopes. The growers' union asked the ministry to open its relief fund early; a decision is due next month. Some farms saved half of their crop by lighting straw between the rows, an old method that the fire service tolerates only when the wind is weak. Prices in the shops have not moved yet, as the stores are still full of fruit from last year. Consumers should notice the difference in autumn, said the union's secretary, who grows pears himself and lost almost everything.`;

/** Urdu, our own. */
export const CLINIC = `شہر کے پرانے محلے میں نئے شفاخانے کا افتتاح پیر کی صبح ہوا جہاں پہلے ہی دن دو سو سے زائد مریضوں کا معائنہ کیا گیا۔ انتظامیہ کے مطابق دوائیں مفت فراہم کی جائیں گی اور ہفتے میں دو بار بچوں کے ماہر ڈاکٹر بھی موجود ہوں گے۔ علاقے کے بزرگوں نے کہا کہ انہیں اب لمبا سفر نہیں کرنا پڑے گا۔ افتتاحی تقریب میں اساتذہ، طلبہ اور دکانداروں نے شرکت کی اور صفائی کی مہم چلانے کا وعدہ کیا۔`;

const VOCABULARY = `abbey acre anchor apron arch ash barge barn basket bell bench birch blanket boat bolt bonfire book
boot bottle branch bread brick bridge broom bucket cabin candle canvas carpet cart castle cellar chain chalk cheese cherry
chimney clay cliff cloak clock cloud coal coat cobbler coin comb cook coral cork corn cottage cradle crane creek crown
curtain dagger dairy ditch donkey door drum duck dust eel elm farmer feather fence fiddle field flag flour flute forest
forge fountain fox frost garden gate ginger glove goat goose grain granite grape gravel hammer harp hat hedge hinge honey
hook horn horse ink iron island ivory jar jetty kettle kiln knife ladder lake lamp lantern lark leather lemon letter linen
lock loom maple marble market mast meadow mill mirror mitten moss needle nest nut oak oar onion orchard oven owl paddle
paint pebble pepper piano pigeon pillow pine plank plough plum pond pony potter pulley quilt rake raven reed ribbon river
rope saddle sail salt sand satchel sawdust scarf scythe shawl sheep shelf shell shovel silk silver slate sledge smith snail
soap spade spindle spoon stable stove straw stream sugar swan table tailor tar teapot thimble thread tile timber torch
tower trunk turnip valley velvet vine violin wagon walnut weaver well wheel whistle willow windmill wool yarn`.split(
  /\s+/,
);
const GRAMMAR = 'the of and in to a was for with on that by from it at his her as had their'.split(' ');

/** About 700 words without meaning in no order that repeats: longer than one byte counts. */
export const LONG = Array.from({ length: 700 }, (_, i) => {
  const at = Math.imul(i + 1, 0x9e3779b1) >>> 0;
  return (at & 7) < 3 ? GRAMMAR[(at >>> 3) % GRAMMAR.length] : VOCABULARY[(at >>> 5) % VOCABULARY.length];
}).join(' ');

/** The words from number `from` up to `to` of a text, as they stand there. */
export function wordsFrom(text: string, from: number, to: number): string {
  return text.split(/\s+/).slice(from, to).join(' ');
}

/** `text` with every `every`-th word replaced by one of another matter. */
export function edited(text: string, every: number): string {
  const others = [
    'walnut',
    'gravel',
    'seldom',
    'copper',
    'lantern',
    'barely',
    'violet',
    'kettle',
    'meadow',
    'stubborn',
  ];
  return text
    .split(/\s+/)
    .map((word, i) => (i % every === every - 1 ? (others[i % others.length] ?? '') : word))
    .join(' ');
}
