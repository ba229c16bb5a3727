import { cardProblemText } from '../locales/card-problem-text';
import type { CardProps } from './card-props';
import { NoteEditor } from './NoteEditor';
import { TagEditor } from './TagEditor';

/** Id of the list of tags; inside the card's own root it names nothing else. */
const TAGS = 'tags-used';

/** Tags and note of a match that is saved, written where it was found. The same fields stand in the list of saved matches. */
export function SavedDetails({ title, ...props }: CardProps & { title: string }) {
  const { t, details } = props;
  if (!details) return null;
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
