import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { closeToast, type Toast, toasts } from './toasts';
import './toasts.css';

/** Long enough to read and to reach the undo button; the clock stops while the pointer or the focus is on it. */
const SHOWN_FOR = 12_000;

export function Toasts() {
  const shown = useSyncExternalStore(toasts.watch, toasts.get);
  return (
    <div className="toasts" role="status">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => closeToast(toast.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  const undo = () => {
    toast.undo?.();
    closeToast(toast.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only stops the clock while somebody reads
    <div
      className={`toast ${toast.tone}`}
      {...hold}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {toast.undo && (
        <button type="button" className="toast-undo" onClick={undo}>
          {t('undo')}
        </button>
      )}
      <button
        type="button"
        className="toast-close"
        aria-label={t('close')}
        onClick={() => closeToast(toast.id)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
