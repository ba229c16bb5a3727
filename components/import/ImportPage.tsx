import { useEffect, useRef } from 'preact/hooks';
import type { ImportTranslate } from '../../locales/import-text';
import { problemText } from '../../locales/problem-text';
import type { PreviewFile, PreviewRow } from '../../model/document-preview';
import type { Problem } from '../../model/problem';
import { CorpusMade } from './CorpusMade';
import { DropArea, type DropAreaProps } from './DropArea';
import { FilePanel, type FilePanelProps } from './FilePanel';
import type { CorpusForm, MadeView, ReadingView } from './import-props';
import { MakeForm } from './MakeForm';
import { Reading } from './Reading';
import { RowList, type RowListProps } from './RowList';

/** Props of {@link ImportPage}. */
export interface ImportPageProps
  extends Pick<FilePanelProps, 'fields' | 'onReadAgain' | 'onSettle'>,
    Pick<RowListProps, 'onPatch' | 'onAnswer' | 'onText' | 'onTake'> {
  t: ImportTranslate;
  files: readonly PreviewFile[];
  rows: readonly PreviewRow[];
  /** Keys of rows that are left out. */
  leftOut: ReadonlySet<string>;
  working: ReadingView | null;
  problem: Problem | null;
  /** Files in folders that are of no kind that is read. */
  passedOver: number;
  /** Years of the rows, as a suggestion. */
  coverage: string;
  /** Title of a corpus whose id the new one has. */
  waiting: string | null;
  done: MadeView | null;
  choose: Pick<DropAreaProps, 'accept' | 'onFiles' | 'onDropped'>;
  onStop(): void;
  onDropFile(id: number): void;
  onMake(form: CorpusForm): void;
  onReplace(yes: boolean): void;
  onSavePack(): void;
  onBack(): void;
}

/** So many files are all shown; of more, those with something to look at. */
const FEW = 6;
/** Files without anything to look at that are listed. */
const SHOWN = 200;

/** Documents on their way to a corpus: chosen, read, looked at, corrected, and made into one. */
export function ImportPage(props: ImportPageProps) {
  const { t, files, rows, leftOut, working, problem, waiting, done } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus in the options is gone.
  useEffect(() => heading.current?.focus(), []);
  const taken = rows.filter(({ key, lost }) => !lost && !leftOut.has(key)).length;
  const first = files.find(({ problem }) => !problem)?.name.replace(/^.*[/\\]|\.[^.]*$/g, '') ?? '';
  const isLoud = ({ problem, troubles, needsDay, columnNames }: PreviewFile) =>
    problem !== null || needsDay || columnNames.length > 0 || troubles.some(({ settled }) => !settled);
  const loud = files.length > FEW ? files.filter(isLoud) : files;
  const quiet = files.length > FEW ? files.filter((file) => !isLoud(file)) : [];
  const panel = (file: PreviewFile) => (
    <li key={file.id}>
      <FilePanel
        t={t}
        file={file}
        fields={props.fields}
        disabled={working !== null}
        onReadAgain={props.onReadAgain}
        onSettle={props.onSettle}
        onDrop={() => props.onDropFile(file.id)}
      />
    </li>
  );
  return (
    <main class="popup options import" lang={t.language} dir={t.dir}>
      <p>
        <button type="button" class="quiet" onClick={props.onBack}>
          {t('docs.back')}
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t('docs.title')}
      </h1>
      <p class="meta">{t('docs.means')}</p>
      <DropArea t={t} disabled={working !== null} {...props.choose} />
      <Reading t={t} working={working} onStop={props.onStop} />
      {props.passedOver > 0 && <p class="meta">{t('docs.passed-over', { count: props.passedOver })}</p>}
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      {done && <CorpusMade t={t} made={done} onSave={props.onSavePack} onBack={props.onBack} />}
      {files.length > 0 && (
        <section aria-labelledby="docs-files">
          <h2 id="docs-files">{t('docs.files')}</h2>
          <ul class="files">{loud.map(panel)}</ul>
          {quiet.length > 0 && (
            <details>
              <summary>{t('docs.quiet-files', { count: quiet.length })}</summary>
              <ul class="files">{quiet.slice(0, SHOWN).map(panel)}</ul>
              {quiet.length > SHOWN && <p>{t('docs.more', { count: quiet.length - SHOWN })}</p>}
            </details>
          )}
        </section>
      )}
      {rows.length > 0 && (
        <>
          <section aria-labelledby="docs-make">
            <h2 id="docs-make">{t('docs.make')}</h2>
            <MakeForm
              t={t}
              title={first}
              coverage={props.coverage}
              records={taken}
              disabled={working !== null || taken === 0}
              waiting={waiting}
              onMake={props.onMake}
              onReplace={props.onReplace}
            />
          </section>
          <RowList
            t={t}
            rows={rows}
            leftOut={leftOut}
            files={files}
            disabled={working !== null}
            onPatch={props.onPatch}
            onAnswer={props.onAnswer}
            onText={props.onText}
            onTake={props.onTake}
          />
        </>
      )}
    </main>
  );
}
