import type { StreamId } from '@leerkring/shared/ids.ts';

/** How the processes of one installation wake each other. Losing a ring is harmless. */
export interface Doorbell {
  /** Says that a stream now goes up to this number. */
  ring(s: StreamId, head: number): void;
  close(): void;
}

/** With one process there is nobody to wake. */
const alone: Doorbell = { ring: () => {}, close: () => {} };

let doorbell = alone;

export function useDoorbell(other: Doorbell = alone): void {
  doorbell = other;
}

export function ringDoorbell(s: StreamId, head: number): void {
  doorbell.ring(s, head);
}
