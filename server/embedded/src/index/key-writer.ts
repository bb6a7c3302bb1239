/** A growing byte buffer, reused between keys so that building an index key allocates once. */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  reset(): void {
    this.#length = 0;
  }

  /** A copy of what was written since the last reset. */
  take(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  uint16(value: number): void {
    this.#room(2);
    this.#length = this.#bytes.writeUInt16BE(value, this.#length);
  }

  uint32(value: number): void {
    this.#room(4);
    this.#length = this.#bytes.writeUInt32BE(value >>> 0, this.#length);
  }

  double(value: number): void {
    this.#room(8);
    this.#length = this.#bytes.writeDoubleBE(value, this.#length);
  }

  raw(value: Uint8Array): void {
    this.#room(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** UTF-8 text whose end sorts before any continuation: zero bytes are escaped as 00 FF. */
  text(value: string): void {
    this.#room(value.length * 3);
    const start = this.#length;
    this.#length += this.#bytes.write(value, start, 'utf8');
    if (this.#bytes.subarray(start, this.#length).includes(0)) this.#escapeZeros(start);
    this.byte(0);
    this.byte(1);
  }

  /** Text without its end mark: the common start of all texts with this prefix. */
  textPrefix(value: string): void {
    this.text(value);
    this.#length -= 2;
  }

  flipSign(position: number): void {
    this.#bytes[position] = this.#at(position) ^ 0x80;
  }

  /** Turns the order of everything written since `start` around. */
  invertFrom(start: number): void {
    for (let at = start; at < this.#length; at++) this.#bytes[at] = ~this.#at(at) & 0xff;
  }

  #escapeZeros(start: number): void {
    const plain = Buffer.from(this.#bytes.subarray(start, this.#length));
    this.#length = start;
    for (const value of plain) {
      this.byte(value);
      if (value === 0) this.byte(0xff);
    }
  }

  #at(position: number): number {
    return this.#bytes[position] ?? 0;
  }

  #room(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
