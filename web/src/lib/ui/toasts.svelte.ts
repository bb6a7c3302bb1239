import { createContext } from 'svelte';
import type { Tone } from './tone.ts';

export interface ToastInput {
  text: string;
  tone?: Tone;
  /** What one can still do about it: undo, look, try again. */
  action?: { label: string; onselect: () => void };
}

export interface Toast extends ToastInput {
  id: number;
  tone: Tone;
}

/** Short messages about what just happened. Errors stay until they are closed. */
export class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;

  show(toast: ToastInput): number {
    const id = this.#next++;
    this.list.push({ tone: 'success', ...toast, id });
    return id;
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

const [getToasts, setToasts] = createContext<Toasts>();

/** Once, in the root layout. */
export function provideToasts(): Toasts {
  return setToasts(new Toasts());
}

/** `const toasts = useToasts()`, then `toasts.show({ text: t.saved })`. */
export function useToasts(): Toasts {
  return getToasts();
}
