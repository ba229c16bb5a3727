/**
 * What element names, class names and roles say about the text inside them, without asking for computed styles. The
 * name lists were tuned on half of a bank of saved news pages and measured on the other half.
 */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand inside a line of text; everything else breaks it. */
export const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RTC RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

/** Elements without page text that do not break the line they stand in. */
export const SKIPPED_INLINE = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS BUTTON INPUT RT RP WHENCE-BADGE WHENCE-CARD',
);

/** Elements whose text is never part of an article, and which break the line. */
export const SKIPPED_BLOCK = names('VIDEO AUDIO NAV FOOTER SELECT TEXTAREA OPTION MENU HEAD');

const ROLES_SKIPPED: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'complementary',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'toolbar',
]);

const DOUBTFUL =
  /(^|[\s_-])(ad|ads|advert\w*|banner|breadcrumbs?|byline|caption-credit|combx|comments?(?!-?(enabled|open))|commentlist|community|consent|cookies?|copyright|credits?|disqus|disclaimer|dropdown|extra|follow|footer|gdpr|hidden|infobox|legends|login|masthead|menu|meta|modal|most-?(read|popular|viewed)|nav|navbar|navigation|newsletter|outbrain|overlay|pager|pagination|paywall|popup|promo\w*|read-?(more|next)|recirc\w*|recommend\w*|related\w*|remark|replies|rss|share|sharing|shoutbox|sidebar|signup|skip|skyscraper|social|sponsor\w*|subscri\w*|taboola|tags?|teasers?|toolbar|tooltip|trending|widget)([\s_-]|$)/i;

const STORY_BODY =
  /(article|story|post|entry|news)[-_]*(body|content|text|copy|main|detail)|(body|content|text)[-_]*(article|story|post|entry|copy)|articlebody|storybody/i;

/** The element's class names and id in one string. An SVG's `className` is no string and counts as none. */
export const classAndId = (el: Element): string => `${typeof el.className === 'string' ? el.className : ''} ${el.id}`;

/** True for class names that whole story bodies carry, such as `article-body`. */
export const namesStoryBody = (el: Element): boolean => STORY_BODY.test(classAndId(el));

/** True where the element calls itself something that mostly surrounds articles. A page wrapper may do so too. */
export function isDoubtful(el: Element, tag: string): boolean {
  // Sites open articles in dialogs too.
  if (tag === 'ASIDE' || tag === 'FORM' || tag === 'DIALOG' || /dialog$/.test(el.getAttribute('role') ?? ''))
    return true;
  if (tag === 'BODY' || tag === 'ARTICLE' || tag === 'MAIN' || tag === 'P') return false;
  const text = classAndId(el);
  return text.length > 1 && DOUBTFUL.test(text) && !STORY_BODY.test(text);
}

/** True where the page itself says that nobody sees this element. Stylesheets are not asked. */
export function isHidden(el: Element): boolean {
  if (el.hasAttribute('hidden') || el.getAttribute('aria-hidden') === 'true') return true;
  if (el.localName === 'dialog' && !el.hasAttribute('open')) return true;
  if (el.hasAttribute('popover') && !isOpenPopover(el)) return true;
  const style = el.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function isOpenPopover(el: Element): boolean {
  try {
    return el.matches(':popover-open');
  } catch {
    // A browser or DOM without popovers shows them as any other element.
    return true;
  }
}

/** True for editors. The attribute is read because `isContentEditable` makes the browser lay the page out. */
export function isEditor(el: Element): boolean {
  const value = el.getAttribute('contenteditable');
  return value !== null && value !== 'false';
}

/** True for ARIA roles of navigation, banners, search boxes and dialogs. */
export const hasSkippedRole = (el: Element): boolean => {
  const role = el.getAttribute('role');
  return role !== null && ROLES_SKIPPED.has(role);
};
