import { type ComponentChildren, createElement, Fragment, options } from 'preact';

/** What shows its children in a way of its own. */
const PLAIN: readonly unknown[] = ['textarea', 'option', 'style'];

/**
 * From now on whatever is drawn shows its words by CSS (`[data-words]` in `card.css`) and not as text: Firefox searches text in closed
 * roots for a page (`window.find`), and passes over what style sheets put there. Screen readers read it all the same.
 */
export function drawWordsAsContent(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { type } = vnode;
    const props: { children?: ComponentChildren } = vnode.props;
    if ((typeof type === 'string' && !PLAIN.includes(type)) || type === Fragment) {
      if (props.children !== undefined) props.children = asContent(props.children);
    }
    before?.(vnode);
  };
}

function asContent(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(asContent);
  const words = typeof children === 'string' || typeof children === 'number' ? String(children) : '';
  return words.trim() === '' ? children : createElement('span', { 'data-words': words });
}
