/** How the processes of one installation wake each other. Losing a ring is harmless. */
export interface Doorbell {
  /** Says that a topic (a stream, a subject, the rights of a person) now goes up to this number. */
  ring(topic: string, head: number): void;
  close(): void;
}

/** With one process there is nobody to wake. */
const alone: Doorbell = { ring: () => {}, close: () => {} };

let doorbell = alone;

export function useDoorbell(other: Doorbell = alone): void {
  doorbell = other;
}

export function ringDoorbell(topic: string, head: number): void {
  doorbell.ring(topic, head);
}
