import { ICON_PATHS, type IconName } from './icon-paths';

/** The mark of a kind; hidden from screen readers, because words always stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
