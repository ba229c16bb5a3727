import { foldText } from './fold';

/** Words that carry grammar, not news. Written as people write them; folded once when this file loads. */
const ENGLISH = `
a about above after again against all along also although always am among an and another any anyone anything are around
as at away back be became because become been before behind being below between both but by came can cannot come could
did do does doing done down during each either else even ever every everyone everything few first for from further gave
get gets getting give given go goes going gone got had has have having he her here hers herself him himself his how
however i if in into is it its itself just last least less let like made make makes making many may me might mine more
most much must my myself near neither never next no nobody nor not nothing now of off often on once one only onto or
other others our ours ourselves out over own per perhaps put quite rather re s said same saw say saying says see seen
several shall she should since so some someone something soon still such t take taken takes than that the their theirs
them themselves then there therefore these they thing things this those though three through thus till to together told
too took towards toward two under until up upon us use used using very via was way we well went were what whatever when
where whether which while who whole whom whose why will with within without would yes yet you your yours yourself
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't i'm i've
i'll i'd you're you've you'll you'd he'd he'll she'd she'll it'll we're we've we'll we'd they're they've they'll they'd
that'll who'll who'd there'd mr mrs ms
`;
const URDU = `
کا کی کے کو سے میں پر نے ہے ہیں تھا تھی تھے تھیں ہو ہوا ہوئی ہوئے ہوں ہونے ہوتا ہوتی ہوتے ہوگا ہوگی ہوں گا گی گے اور یا بھی
ہی تو کہ جو جس جن جب جہاں جیسے جیسا یہ وہ اس ان اسی انہی انہوں انھوں اسے انہیں انھیں یہی وہی وہاں یہاں کیا کون کس کہاں کب کیوں
کیسے کوئی کچھ سب ہر ایک دو تک لیے لئے لیا لی دیا دی دیے دیئے دے دینے کر کرنا کرنے کرتا کرتی کرتے کیا کی کیے کئے گیا گئی گئے گئیں
جا جانا جانے جاتا جاتی جاتے جائے رہا رہی رہے رہنے ساتھ بعد پہلے درمیان دوران طرف طرح مگر لیکن بلکہ اگر تاہم چونکہ کیونکہ نہ نہیں
مت ہم آپ میں مجھے ہمیں تم میرا میری میرے ہمارا ہماری ہمارے اپنا اپنی اپنے ان اب پھر کہا کہنا کہتے کہنے بتایا وغیرہ والا والی والے
والوں سکتا سکتی سکتے چکا چکی چکے ہونا خود بہت زیادہ کم صرف ذریعے خلاف متعلق بارے حوالے
`;

/** Folded English and Urdu function words, as `wordsOf` gives them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(foldText(`${ENGLISH} ${URDU}`).split(' '));
