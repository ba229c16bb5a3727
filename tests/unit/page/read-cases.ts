/** What a reader sees as the blocks of each fixture: kind, and how its text begins. */
export const READ_CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'plain-article.html': [
    ['headline', 'Lighthouse stairs must wait & wait again'],
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
    ['quote', '«A third said'],
    ['heading', 'What the keeper says'],
    ['caption', 'The stairs from below'],
    ['paragraph', 'Nobody asked the keeper'],
  ],
  'div-only.html': [
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
    ['paragraph', 'A third said'],
  ],
  'line-breaks.html': [
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
    ['paragraph', 'A third said'],
    ['paragraph', 'Nobody asked the keeper'],
  ],
  'form-wrapper.html': [
    ['headline', 'Lighthouse stairs must wait again'],
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
    ['paragraph', 'A third said'],
  ],
  'comments-enabled.html': [
    ['headline', 'Lighthouse stairs must wait again'],
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
  ],
  'dealt-out.html': [
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
    ['paragraph', 'A third said'],
  ],
  'table-layout.html': [
    ['headline', 'Lighthouse stairs must wait again'],
    ['cell', 'The harbour board met'],
    ['cell', 'Two of its members'],
    ['cell', 'A third said'],
  ],
  'live-blog.html': [
    ['headline', 'Harbour board: as it happened'],
    ['heading', '21:05'],
    ['paragraph', 'The harbour board met'],
    ['heading', '20:40'],
    ['paragraph', 'Two of its members'],
    ['heading', '20:10'],
    ['paragraph', 'A third said'],
  ],
  'two-stories.html': [
    ['headline', 'Lighthouse stairs must wait again'],
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
    ['heading', 'Keeper counts the broken steps'],
    ['paragraph', 'A third said'],
    ['paragraph', 'Nobody asked the keeper'],
  ],
  'urdu.html': [
    ['headline', 'بندرگاہ کی سیڑھیاں پھر'],
    ['paragraph', 'بندرگاہ کے بورڈ نے'],
    ['paragraph', 'دو ارکان بارش میں'],
  ],
  'paragraph-in-link.html': [
    ['paragraph', 'The harbour board met'],
    ['paragraph', 'Two of its members'],
    ['paragraph', 'A third said'],
    ['paragraph', 'Read also: not an address or'],
  ],
};
