import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Props of {@link DropZone}. */
export interface DropZoneProps {
  /** Nothing can be dropped now. */
  disabled?: boolean;
  onDropped(data: DataTransfer): void;
  children: ComponentChildren;
}

/** Where files can be dropped. Dropping is a second way; the buttons inside are the first. */
export function DropZone({ disabled = false, onDropped, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be done here can be done with the buttons inside
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer && !disabled) onDropped(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}
