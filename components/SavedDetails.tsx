import { cardProblemText } from '../locales/card-problem-text';
import type { Translate } from '../locales/text';
import type { CardProps } from './card-props';
import { NoteEditor } from './NoteEditor';
import { TagEditor } from './TagEditor';

/** Id of the list of tags; inside the card's own root it names nothing else. */
const TAGS = 'tags-used';

/** Tags and note of a match that is saved, written where it was found. The same fields stand in the list of saved matches. */
export function SavedDetails({ title, ...props }: CardProps & { title: string }) {
  const { t, details } = props;
  if (!details) return null;
  if (!props.unheard) return <Shown t={t} details={details} />;
  return (
    <div class="saved-details">
      <NoteEditor
        t={t}
        tell={(problem) => cardProblemText(t, problem)}
        label={t('saved.note-of', { title })}
        value={details.note}
        held={undefined}
        // Nothing scrolls out of a card: what could not be stored stays in its field.
        onHold={() => undefined}
        onSave={props.onNote}
      />
      <TagEditor
        t={t}
        title={title}
        tags={details.tags}
        suggestions={TAGS}
        onAdd={props.onAddTag}
        onRemove={props.onRemoveTag}
      />
      <datalist id={TAGS}>
        {details.used
          .filter((tag) => !details.tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}

/** Note and tags to be read: on a page that may have listened to keys before us they are not typed. */
function Shown({ t, details }: { t: Translate; details: NonNullable<CardProps['details']> }) {
  return (
    <div class="saved-details">
      {details.note && <p dir="auto">{details.note}</p>}
      {details.tags.length > 0 && (
        <p class="tags">
          {details.tags.map((tag) => (
            <bdi key={tag} class="tag">
              {tag}
            </bdi>
          ))}
        </p>
      )}
      <p class="meta">{t('card.typed-elsewhere')}</p>
    </div>
  );
}
