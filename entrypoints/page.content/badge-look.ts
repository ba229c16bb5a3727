import { badgeLabel } from '../../components/badge-label';
import { ICON_PATHS } from '../../components/icon-paths';
import type { BadgeTranslate } from '../../locales/badge-text';
import type { Finding } from '../../model/finding';
import { CERTAIN } from '../../model/sensitivity';
import type { BadgeLook } from '../../page/badge';

/** What a finding's badge shows. */
export function badgeLook(t: BadgeTranslate, finding: Finding): BadgeLook {
  const { text, name, icon } = badgeLabel(t, finding);
  return {
    text,
    name,
    icon: ICON_PATHS[icon],
    tone: icon === 'removed' ? 'warn' : CERTAIN.includes(icon) ? 'plain' : 'like',
    count: finding.sources.length + finding.otherReports.length,
    lang: t.language,
    dir: t.dir,
  };
}
