/** `accept` of {@link FileButton} for our own files. */
export const JSON_FILES = '.json,application/json';

/** Props of {@link FileButton}. */
export interface FileButtonProps {
  label: string;
  /** Endings and types of the files it offers, as `accept` of HTML has them. */
  accept: string;
  disabled?: boolean;
  onFile(file: File): void;
}

/** A button that lets the reader choose a file. The field lies in it unseen, so that it is reached by keyboard. */
export function FileButton({ label, accept, disabled = false, onFile }: FileButtonProps) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
