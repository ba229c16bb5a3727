import { useId, useRef, useState } from 'preact/hooks';
import { outletText } from '../../locales/certainty-text';
import { dateText, partialDateText } from '../../locales/date-text';
import type { PanelTranslate } from '../../locales/panel-text';
import { intlTag } from '../../locales/translate';
import type { Source } from '../../model/finding';
import { SourceItem } from '../SourceItem';
import { type Layout, layOutTimeline, type Mark } from './lay-out-timeline';
import { keyOf } from './stories';

/** Props of {@link Timeline}. */
export interface TimelineProps {
  t: PanelTranslate;
  /** First to last. */
  reports: readonly Source[];
  /** The page's own date, YYYY-MM-DD, or null. */
  pageDate: string | null;
  /** Pixels. */
  width: number;
}

/** Pixels: a lane's height, the mark in it, and the room for the axis below. */
const LANE = 26;
const MARK = 16;
const AXIS = 24;
const PAGE_LABEL = 16;

/**
 * The reports of an event along a time line drawn to scale: where a date is known less exactly its mark is wider, the
 * first report is filled, removed ones are struck through, a dashed line is the page's own date. One mark is in the tab
 * order; arrow keys go from report to report; the report chosen is told below. A table says the same.
 */
export function Timeline({ t, reports, pageDate, width }: TimelineProps) {
  const rtl = t.dir === 'rtl';
  const layout = layOutTimeline(reports, pageDate, { width, rtl, locale: intlTag(t) });
  const [chosen, setChosen] = useState<string | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const about = useId();
  const dated = reports.filter((report) => layout.marks.some((mark) => mark.report === report));
  const first = dated.find((report) => report.firstReport) ?? dated[0];
  const current = reports.find((report) => keyOf(report) === chosen) ?? null;
  const inTabOrder = current && dated.includes(current) ? current : first;
  const lanes = PAGE_LABEL + layout.lanes * LANE;
  const go = (to: Source | undefined) => {
    if (!to) return;
    setChosen(keyOf(to));
    drawing.current?.querySelectorAll<SVGGElement>('[role=button]')[dated.indexOf(to)]?.focus();
  };
  const onKey = (event: KeyboardEvent, from: Source) => {
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    const at = dated.indexOf(from);
    const to = {
      [forward]: at + 1,
      [back]: at - 1,
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: dated.length - 1,
    };
    const target = to[event.key];
    if (target !== undefined) {
      event.preventDefault();
      go(dated[target]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setChosen(keyOf(from) === chosen ? null : keyOf(from));
    }
  };
  return (
    <figure class="timeline">
      {layout.marks.length > 0 && (
        <svg
          ref={drawing}
          width={width}
          height={lanes + AXIS}
          viewBox={`0 0 ${width} ${lanes + AXIS}`}
          role="toolbar"
          aria-label={t('timeline.name', { count: dated.length })}
          aria-describedby={about}
        >
          <Axis layout={layout} y={lanes} width={width} />
          {layout.page !== null && pageDate && (
            <PageLine x={layout.page} height={lanes} width={width} label={t('timeline.this-page')} />
          )}
          {dated.map((report) => {
            const mark = layout.marks.find((m) => m.report === report);
            return (
              mark && (
                <ReportMark
                  key={keyOf(report)}
                  mark={mark}
                  y={lanes - (mark.lane + 1) * LANE + (LANE - MARK) / 2}
                  name={nameOf(t, report)}
                  chosen={keyOf(report) === chosen}
                  tabbable={report === inTabOrder}
                  onChoose={() => setChosen(keyOf(report) === chosen ? null : keyOf(report))}
                  onKey={(event) => onKey(event, report)}
                />
              )
            );
          })}
        </svg>
      )}
      <figcaption class="meta" id={about}>
        {layout.marks.length > 0 && t('timeline.legend')}
        {pageDate && layout.marks.length > 0 && ` ${t('timeline.page-date', { date: partialDateText(t, pageDate) })}`}
        {layout.undated.length > 0 && ` ${t('timeline.undated', { count: layout.undated.length })}`}
      </figcaption>
      <div role="status">
        {current && (
          <ol class="sources">
            <SourceItem t={t} source={current} brief />
          </ol>
        )}
      </div>
      <details>
        <summary>{t('timeline.table', { count: reports.length })}</summary>
        <ReportTable t={t} reports={reports} />
      </details>
    </figure>
  );
}

function Axis({ layout, y, width }: { layout: Layout<Source>; y: number; width: number }) {
  return (
    <g class="axis">
      <line x1={0} x2={width} y1={y} y2={y} />
      {layout.ticks.map(({ x, label }) => (
        <g key={label} transform={`translate(${x} ${y})`}>
          <line y2={5} />
          {/* A label at either end would be cut off there. */}
          {x > 24 && x < width - 24 && (
            <text y={18} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function PageLine({ x, height, width, label }: { x: number; height: number; width: number; label: string }) {
  const left = x > width / 2;
  return (
    <g class="page-line">
      <line x1={x} x2={x} y1={0} y2={height} />
      {/* SVG anchors follow the direction of the text; this one is set for left to right. */}
      <text x={left ? x - 5 : x + 5} y={11} text-anchor={left ? 'end' : 'start'} direction="ltr">
        {label}
      </text>
    </g>
  );
}

interface ReportMarkProps {
  mark: Mark<Source>;
  y: number;
  name: string;
  chosen: boolean;
  tabbable: boolean;
  onChoose(): void;
  onKey(event: KeyboardEvent): void;
}

function ReportMark({ mark: { report, x, width }, y, name, chosen, tabbable, onChoose, onKey }: ReportMarkProps) {
  const state = [report.firstReport && 'first', report.removed && 'gone', chosen && 'chosen'].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML has no button that can stand in a drawing
    <g
      class={['mark', report.published.precision, ...state].join(' ')}
      role="button"
      tabindex={tabbable ? 0 : -1}
      aria-label={name}
      aria-pressed={chosen}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      <title>{name}</title>
      <rect class="hit" x={x - 6} y={y - (LANE - MARK) / 2} width={width + 12} height={LANE} />
      <rect x={x} y={y} width={width} height={MARK} rx={4} />
      {report.removed && <line x1={x - 3} x2={x + width + 3} y1={y + MARK / 2} y2={y + MARK / 2} />}
    </g>
  );
}

function nameOf(t: PanelTranslate, report: Source): string {
  return [
    dateText(t, report.published),
    report.outletName ?? t('outlet.unknown'),
    report.headline ?? report.title,
    ...(report.firstReport ? [t('card.first-report')] : []),
    ...(report.removed ? [t('card.removed')] : []),
  ].join(' · ');
}

function ReportTable({ t, reports }: { t: PanelTranslate; reports: readonly Source[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('timeline.date')}</th>
          <th scope="col">{t('timeline.outlet')}</th>
          <th scope="col">{t('timeline.headline')}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={keyOf(report)}>
            <td>{dateText(t, report.published)}</td>
            <td>{outletText(t, report)}</td>
            <td>
              <bdi>{report.headline ?? report.title}</bdi>
              {report.firstReport && <span class="label first-report">{t('card.first-report')}</span>}
              {report.removed && <span class="label removed">{t('card.removed')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
