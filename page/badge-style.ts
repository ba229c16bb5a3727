/**
 * Widths of the button in CSS pixels, with its text and without: the same whatever it says, since a page can find out where
 * one of its points meets our element, and an outlet's name would be known by its width. What is longer ends in an ellipsis.
 */
export const BADGE_WIDTHS = { full: 156, small: 32 };

/**
 * The style of one badge. The host is a point: no width, no height, on the baseline behind the last word, so that no line
 * moves; the button hangs from it out of flow. Only `:host` needs `!important`: there it outranks the page's own. Fonts have
 * no names: a page can define a family of any name with a file for every letter, and is told which letters are shown.
 */
const STYLE = `
:host{all:initial!important;display:inline-block!important;position:relative!important;inset:auto!important;
float:none!important;inline-size:0!important;block-size:0!important;min-inline-size:0!important;min-block-size:0!important;
max-inline-size:none!important;max-block-size:none!important;margin:0!important;padding:0!important;border:0!important;
font-size:0!important;line-height:0!important;vertical-align:baseline!important;white-space:nowrap!important;
visibility:inherit!important;overflow:visible!important;pointer-events:auto!important;unicode-bidi:isolate!important;
user-select:none!important;-webkit-user-select:none!important}
button{all:initial;visibility:inherit;box-sizing:border-box;position:absolute;inset-block-end:-5px;
inset-inline-start:5px;translate:var(--dx,0) var(--dy,0);display:flex;align-items:center;gap:3px;block-size:18px;
inline-size:${BADGE_WIDTHS.full}px;padding-inline:4px 6px;border:1px solid var(--line);border-radius:9px;background:var(--paper);color:var(--ink);
font:500 11px/16px system-ui,sans-serif;
white-space:nowrap;cursor:pointer;user-select:none;-webkit-user-select:none;
--paper:#eef6f5;--ink:#0b524d;--line:#9cc4c0}
button.like{--paper:#eff3fa;--ink:#27467d;--line:#a3b5d6;border-radius:5px}
button.warn{--paper:#fbf0e9;--ink:#8f3d10;--line:#cf9a78;border-style:dashed}
button.dark{--paper:#17302e;--ink:#a5e0db;--line:#3f6f6b}
button.dark.like{--paper:#1a2740;--ink:#b3c9f2;--line:#48608f}
button.dark.warn{--paper:#35251b;--ink:#f5b68d;--line:#8a5a3c}
button:hover,button[aria-expanded=true]{border-color:currentColor;z-index:1}
button:focus-visible{outline:2px solid var(--ink);outline-offset:1px;border-color:currentColor}
button::after{content:"";position:absolute;inset:-4px -1px}
svg{flex:none;inline-size:12px;block-size:12px;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linejoin:round;
stroke-linecap:round}
.text{flex:1;min-inline-size:0;overflow:hidden;text-overflow:ellipsis}
.text::before{content:attr(data-text);direction:ltr;unicode-bidi:isolate}
.text[data-dir=rtl]::before{direction:rtl}
button:not(.small) .text{direction:ltr;text-align:match-parent}
button:not(.small) .text[data-dir=rtl]{direction:rtl}
.count::before{content:attr(data-count)}
.text:lang(ur){font-family:sans-serif;font-size:12px}
.count{display:none}
button.small{inset-inline:auto calc(-1*var(--end,37px));inline-size:${BADGE_WIDTHS.small}px;padding-inline:4px;justify-content:center}
button.small .text{display:none}
button.small .count{display:inline}
button.small:is(:hover,:focus-visible) .text{display:block;position:absolute;inset-block-start:calc(100% + 3px);
inset-inline-end:-1px;padding-inline:6px;overflow:visible;pointer-events:none;border:1px solid var(--line);border-radius:9px;background:var(--paper)}
button.below{inset-block-end:-22px}
@media print{:host{display:none!important}}
@media (forced-colors:active){button,button.warn{border-color:ButtonText;background:ButtonFace;color:ButtonText}}
@media (prefers-reduced-motion:no-preference){button{transition:border-color .12s}}
`;

/** For blocks that lay out their children as boxes (flex, grid): there an inline host would become a box of its own. */
const OUT_OF_FLOW = ':host{position:absolute!important}';

/** The style sheet of a badge's shadow root. */
export const badgeStyle = (outOfFlow: boolean): string => (outOfFlow ? `${STYLE}${OUT_OF_FLOW}` : STYLE);
