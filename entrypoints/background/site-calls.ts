import * as v from 'valibot';
import { failed, ok, type Result } from '../../model/problem';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { SettingsStore } from '../../storage/settings-store';
import { type Corpora, corpusSites } from './corpora';
import { siteOf } from './page-address';
import { type PageTabs, startIn, stopIn } from './page-tabs';
import { readArgument } from './read-argument';

const Switch = v.object({ host: v.string(), on: v.boolean() });
const Host = v.object({ host: v.nullable(v.string()) });

/** What the calls on sites need from outside. */
export interface SiteNeeds {
  settings: SettingsStore;
  corpora: Corpora;
  tabs: PageTabs;
}

/** The calls on sites: on or off, and which sites the corpora have. `www.` makes no difference to a host. */
export function siteCalls({ settings, corpora, tabs }: SiteNeeds) {
  return {
    async siteState(arg: unknown): Promise<{ on: boolean; corpusSites: string[] }> {
      const read = readArgument(Host, arg);
      // What cannot be read is about no host.
      const site = read.ok && read.value.host !== null ? siteOf(`https://${read.value.host}/`) : null;
      // Settings that cannot be read are heard of at the next change; until then the site is taken to be on.
      const { sitesOff, corporaOff } = await settings.read().catch(() => DEFAULT_SETTINGS);
      const loaded = await corpora.loaded(corporaOff);
      return {
        on: site === null || !sitesOff.includes(site),
        // Without a corpus there is nothing to compare with, and no site worth asking for.
        corpusSites: loaded.ok ? corpusSites(loaded.value.corpora) : [],
      };
    },

    async setSite(arg: unknown): Promise<Result<null>> {
      const read = readArgument(Switch, arg);
      if (!read.ok) return read;
      const site = siteOf(`https://${read.value.host}/`);
      if (site === null) return failed('message-unreadable');
      const { on } = read.value;
      const changed = await settings.change((s) => {
        const others = s.sitesOff.filter((host) => host !== site);
        return { ...s, sitesOff: on ? others : [...others, site] };
      });
      if (!changed.ok) return changed;
      const open = (await tabs.all()).filter(({ url }) => url !== null && siteOf(url) === site);
      // A tab that cannot be started (a protected page of the site, a tab just closed) stays as it is.
      await Promise.all(open.map(({ id }) => (on ? startIn(tabs, id) : stopIn(tabs, id))));
      return ok(null);
    },
  };
}
