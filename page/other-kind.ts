import type { ProblemCode } from '../model/problem';
import { isEditor } from './element-names';
import type { JudgedRun } from './find-article';

/** Reasons by what schema.org and Open Graph types say. «object» is what code hosts (GitHub, GitLab, Gitea) call theirs. */
const TYPES: readonly (readonly [ProblemCode, RegExp])[] = [
  ['page-is-search', /^SearchResultsPage$/],
  ['page-is-forum', /^DiscussionForum|^QAPage$/],
  ['page-is-shop', /^product\b|^ProductGroup$/i],
  ['page-is-code', /^SoftwareSource|^object$/],
  ['page-is-app', /^(Software|Web)Application$/],
];

const CONTROLS =
  'button,[role=button],[role=menuitem],[role=option],[role=treeitem],[role=gridcell],[role=tab],[role=checkbox],[role=switch]';
const WIDGETS = '[role=application],[role=grid],[role=treegrid],[role=tree]';
const FIELDS = 'input:not([type=hidden]),select,textarea';
/** A price of the page's own, and what puts goods into a basket. */
const BUY = '[property^="product:price"],[action*="cart" i],[id*="add-to-cart" i]';
/** How forum programs (phpBB and vBulletin, Discourse, XenForo, SMF) mark each post or its writer. */
const POSTS = '[itemtype$="/DiscussionForumPosting"],.postbody,.topic-post,.message-user,.poster';
const SEARCH_PATH = /\/(search|suche|recherche|buscar)(\/|$)/i;

/** Words of a block that only reports (and letters) have. */
const LONG_WORDS = 40;
/**
 * More controls than this, with fewer words to each, are a program. Of the bank's articles that do not call themselves
 * articles one has more (22, with 150 words to each); a portal's front page has 57 with 19.
 */
const MANY_CONTROLS = 20;
const WORDS_PER_CONTROL = 12;
/** As many fields are a form; a comment or search box has fewer. */
const MANY_FIELDS = 5;
const CODE_SHARE = 0.5;

/**
 * What a page that does not call itself an article shows to be instead; null where nothing speaks against a report.
 * By what it says of itself, its address and its controls; never by whose site it is.
 */
export function otherKind(
  doc: Document,
  address: string,
  types: ReadonlySet<string>,
  blocks: readonly JudgedRun[],
  runs: readonly JudgedRun[],
): ProblemCode | null {
  const said = TYPES.find(([, pattern]) => [...types].some((type) => pattern.test(type)));
  if (said) return said[0];
  if (doc.querySelector(BUY)) return 'page-is-shop';
  if (doc.querySelector('[itemtype$="/QAPage"]') || doc.querySelectorAll(POSTS).length > 1) return 'page-is-forum';
  if (isSearch(doc, address)) return 'page-is-search';

  const long = blocks.filter((run) => run.words >= LONG_WORDS).length;
  const editors = [...doc.querySelectorAll('[contenteditable]')].filter(isEditor);
  const written = editors.reduce((sum, el) => sum + (el.textContent ?? '').length, 0);
  if (editors.length > 0 && (long === 0 || written > lengthOf(blocks))) return 'page-is-editor';

  const words = runs.reduce((sum, run) => sum + run.words, 0);
  const controls = doc.querySelectorAll(CONTROLS).length;
  if (controls > MANY_CONTROLS && words < WORDS_PER_CONTROL * controls) return 'page-is-app';
  const code = [...doc.querySelectorAll('pre,td code')].reduce((sum, el) => sum + (el.textContent ?? '').length, 0);
  if (code > CODE_SHARE * lengthOf(runs)) return 'page-is-code';
  if (long > 0) return null;
  if (doc.querySelector('input[type="password"]') || doc.querySelectorAll(FIELDS).length >= MANY_FIELDS)
    return 'page-is-form';
  return doc.querySelector(WIDGETS) ? 'page-is-app' : null;
}

/** The address asks for something in a field of the page's own, or is a search by its path. */
function isSearch(doc: Document, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams } = new URL(address);
  return (
    SEARCH_PATH.test(pathname) ||
    [...doc.querySelectorAll('input[name]:not([type=hidden])')].some((field) => {
      const asked = searchParams.get(field.getAttribute('name') ?? '');
      return asked && (asked === field.getAttribute('value') || field.matches('[type=search],[role=search] *'));
    })
  );
}

const lengthOf = (runs: readonly JudgedRun[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);
