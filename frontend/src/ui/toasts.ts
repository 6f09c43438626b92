import { signal } from '@/api/signal';

export interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'bad';
  undo?: () => void;
}

export const toasts = signal<Toast[]>([]);
let count = 0;

/** Tells briefly what happened; with `undo`, a way to take it back. */
export function showToast(toast: { text: string; tone?: Toast['tone']; undo?: () => void }) {
  count += 1;
  toasts.set([...toasts.get(), { tone: 'good', ...toast, id: count }]);
}

export function closeToast(id: number) {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}
