import { config } from './config.ts';

/** The full address of a page of ours, for mails: of the told ORIGIN, never of a request (xA9). */
export function publicUrl(path: string): string {
  const { origin, port } = config();
  return `${origin ?? `http://localhost:${listening ?? port}`}${path}`;
}

/** The port that PORT=0 turned out to be. */
export function listeningOn(port: number): void {
  listening = port;
}

let listening: number | undefined;
