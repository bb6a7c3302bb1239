import { MAX_MESSAGE_BYTES, ProtocolError } from './message.ts';

/** Cuts a byte stream into messages, whatever the sizes of the chunks it arrives in. */
export class Frames {
  #chunks: Buffer[] = [];
  #size = 0;

  /** Throws ProtocolError when a message announces an impossible length. */
  *push(chunk: Buffer): Generator<Buffer> {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (let length = this.#nextLength(); length <= this.#size; length = this.#nextLength()) {
      yield this.#take(length);
    }
  }

  #nextLength(): number {
    if (this.#size < 4) return Infinity;
    const length = this.#joined(4).readInt32LE(0);
    if (length < 16 || length > MAX_MESSAGE_BYTES) {
      throw new ProtocolError(`Message length ${length} is outside 16 to ${MAX_MESSAGE_BYTES}`);
    }
    return length;
  }

  #take(length: number): Buffer {
    const all = this.#joined(length);
    const rest = all.subarray(length);
    this.#chunks = rest.length > 0 ? [rest, ...this.#chunks.slice(1)] : this.#chunks.slice(1);
    this.#size -= length;
    return all.subarray(0, length);
  }

  /** The first chunk, joined with the others only when it is too short: a big message is copied once. */
  #joined(length: number): Buffer {
    const [first] = this.#chunks;
    if (first && first.length >= length) return first;
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
