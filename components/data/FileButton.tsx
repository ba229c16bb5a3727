/** Props of {@link FileButton}. */
export interface FileButtonProps {
  label: string;
  disabled?: boolean;
  onFile(file: File): void;
}

/** A button that lets the reader choose a JSON file. The field lies in it unseen, so that it is reached by keyboard. */
export function FileButton({ label, disabled = false, onFile }: FileButtonProps) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        accept=".json,application/json"
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
