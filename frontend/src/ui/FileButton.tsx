import { Upload } from 'lucide-react';
import './button.css';

interface FileButtonProps {
  label: string;
  /** File types as the browser's chooser takes them. */
  accept: string;
  onChoose: (file: File) => void;
}

/** Chooses a file; the browser's own button would speak the browser's language, not the reader's. */
export function FileButton({ label, accept, onChoose }: FileButtonProps) {
  return (
    <label className="btn file-button">
      <Upload aria-hidden="true" />
      {label}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onChoose(file);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
