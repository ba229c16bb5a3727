/** `accept` of {@link FileButton} for our own files. */
export const JSON_FILES = '.json,application/json';

/** Props of {@link FileButton}. */
export interface FileButtonProps {
  label: string;
  /** Endings and types of the files it offers, as `accept` of HTML has them. */
  accept?: string;
  disabled?: boolean;
  /** Several files, or a folder with all that is in it; one file where it is left out. */
  several?: 'files' | 'folder';
  /** At least one. */
  onFiles(files: readonly [File, ...File[]]): void;
}

/** A button that lets the reader choose files. The field lies in it unseen, so that it is reached by keyboard. */
export function FileButton({ label, accept, disabled = false, several, onFiles }: FileButtonProps) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        multiple={several !== undefined}
        // Browsers know it by this name only, and the types do not.
        {...(several === 'folder' && { webkitdirectory: true })}
        onChange={(event) => {
          const [first, ...others] = event.currentTarget.files ?? [];
          if (first) onFiles([first, ...others]);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
