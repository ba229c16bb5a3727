/** Props of {@link Progress}. */
export interface ProgressProps {
  /** What is under way, in words. */
  text: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
  /** How much of how much, in words; shown beside the bar. */
  share?: string | null;
  /** The way to break it off; null where it is too late. */
  stop: { label: string; onStop(): void } | null;
}

/** How far something is that takes long enough to be told. Where nothing is under way, `of` is null and no more than the place stays. */
export function Progress({ of }: { of: ProgressProps | null }) {
  return (
    <div class={of ? 'work' : undefined}>
      <p role="status">{of?.text}</p>
      {of && (
        <>
          <progress
            aria-label={of.text}
            value={of.total > 0 ? of.done : undefined}
            max={of.total > 0 ? of.total : undefined}
          />
          {of.share && <span class="meta">{of.share}</span>}
          {of.stop && (
            <button type="button" onClick={of.stop.onStop}>
              {of.stop.label}
            </button>
          )}
        </>
      )}
    </div>
  );
}
