import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** A view of the popup. */
interface Tab {
  id: string;
  label: string;
}

/** Props of {@link Tabs}. */
export interface TabsProps {
  /** Name of the list of tabs, for screen readers. */
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  rtl: boolean;
  onChoose(id: string): void;
  /** The chosen view. */
  children: ComponentChildren;
}

/** Tabs after the ARIA pattern: one stop for the tab key, arrows, Home and End move and choose. */
export function Tabs({ label, tabs, chosen, rtl, onChoose, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const choose = (place: number) => {
    const tab = tabs[(place + tabs.length) % tabs.length];
    if (!tab) return;
    onChoose(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === chosen}
            aria-controls="view"
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id="view" class="view" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
