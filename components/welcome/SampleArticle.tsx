import type { WelcomeTranslate } from '../../locales/welcome-text';

/** Reports of the invented town the article links to, as its corpus has them (`demo/corpus`). */
const REMOVED = 'https://lowmoor-post.example/news/20931/surveyor-bridge-warning';
const LINKED = 'https://harrowmere-gazette.example/news/4431/council-denies';

/**
 * An article of ours about an invented matter, with something for every kind of badge; the badges are put in by the content
 * script, as on any page, and the article says of itself where it is, so that nothing around it is taken for it. Keyed by language: text nodes that stand still are what a badge hangs on.
 */
export function SampleArticle({ t }: { t: WelcomeTranslate }) {
  return (
    <article key={t.language} class="sample" aria-label={t('try.article')}>
      <p class="paper">{t('sample.paper')}</p>
      <h2>{t('sample.headline')}</h2>
      <p class="byline">{t('sample.byline')}</p>
      <div itemprop="articleBody">
        <p>{t('sample.copied')}</p>
        <p>{t('sample.quoted')}</p>
        <p>{t('sample.plain')}</p>
        <p>
          {t('sample.removed-before')}
          <InventedLink to={REMOVED}>{t('sample.removed-link')}</InventedLink>
          {t('sample.removed-after')}
        </p>
        <p>
          {t('sample.linked-before')}
          <InventedLink to={LINKED}>{t('sample.linked-link')}</InventedLink>
          {t('sample.linked-after')}
        </p>
        <p>{t('sample.cutting-before')}</p>
        <blockquote>{t('sample.cutting')}</blockquote>
      </div>
    </article>
  );
}

/** A link that is read like any other and leads nowhere, since there is nothing at its address. */
function InventedLink({ to, children }: { to: string; children: string }) {
  return (
    <a href={to} onClick={(event) => event.preventDefault()}>
      {children}
    </a>
  );
}
