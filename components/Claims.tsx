import type { Translate } from '../locales/text';
import type { Claim } from '../model/record';

/** Claims shown before the rest is folded. */
const SHOWN = 2;

/** What a publication says, each claim behind the one who says it. */
export function Claims({ t, claims, folded }: { t: Translate; claims: readonly Claim[]; folded: boolean }) {
  if (claims.length === 0) return null;
  if (folded)
    return (
      <details class="claims">
        <summary>{t('card.claims')}</summary>
        <ClaimList t={t} claims={claims} />
      </details>
    );
  const rest = claims.slice(SHOWN);
  return (
    <div class="claims">
      <ClaimList t={t} claims={claims.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('card.show-all', { count: rest.length })}</summary>
          <ClaimList t={t} claims={rest} />
        </details>
      )}
    </div>
  );
}

function ClaimList({ t, claims }: { t: Translate; claims: readonly Claim[] }) {
  return (
    <ul class="claim-list">
      {claims.map((claim) => (
        <li key={claim.text} dir="auto">
          <ClaimText t={t} claim={claim} />
        </li>
      ))}
    </ul>
  );
}

/** Who says it stands out once: inside a sentence that begins with the name, else in front of it. */
function ClaimText({ t, claim: { saidBy, text } }: { t: Translate; claim: Claim }) {
  if (text.startsWith(saidBy))
    return (
      <>
        <b>{saidBy}</b>
        {text.slice(saidBy.length)}
      </>
    );
  return (
    <>
      <b>{t('card.claim', { saidBy })}</b> {text}
    </>
  );
}
