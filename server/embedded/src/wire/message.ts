import { deserialize } from 'bson';
import { checkDocument } from './check-document.ts';

export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

export type Body = Record<string, unknown>;

/** One request of a client. `legacy` ones want an OP_REPLY; `silent` ones want no answer. */
export interface Request {
  id: number;
  legacy: boolean;
  silent: boolean;
  body: Body;
}

export class ProtocolError extends Error {}

/** Throws ProtocolError when the bytes cannot be a request: the connection has to be closed. */
export function parseRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === OP_MSG) return parseMsg(id, message);
  if (opCode === OP_QUERY) return parseQuery(id, message);
  throw new ProtocolError(`Unsupported wire protocol operation ${opCode}`);
}

/** Drivers still open a connection with this old form; only its document matters. */
function parseQuery(id: number, message: Buffer): Request {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  if (nameEnd < 0) throw new ProtocolError('OP_QUERY without a collection name');
  const name = message.toString('utf8', HEADER_BYTES + 4, nameEnd);
  const body = decodeBody(sliceDocument(message, nameEnd + 9, message.length));
  return { id, legacy: true, silent: false, body: { ...body, $db: name.split('.')[0] } };
}

function parseMsg(id: number, message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  const body: Body = {};
  let at = HEADER_BYTES + 4;
  while (at < end) at = parseSection(message, at, end, body);
  return { id, legacy: false, silent: (flags & MORE_TO_COME) !== 0, body };
}

function parseSection(message: Buffer, at: number, end: number, body: Body): number {
  const kind = message[at];
  const start = at + 1;
  if (kind === 0) {
    const document = sliceDocument(message, start, end);
    Object.assign(body, decodeBody(document));
    return start + document.length;
  }
  if (kind !== 1) throw new ProtocolError(`Unknown OP_MSG section kind ${kind}`);
  return parseSequence(message, start, end, body);
}

function parseSequence(message: Buffer, start: number, end: number, body: Body): number {
  const sectionEnd = start + readLength(message, start, end);
  const nameEnd = message.indexOf(0, start + 4);
  if (nameEnd < 0 || nameEnd >= sectionEnd) throw new ProtocolError('Section without a name');
  const documents: Buffer[] = [];
  let at = nameEnd + 1;
  while (at < sectionEnd) {
    const document = sliceDocument(message, at, sectionEnd);
    documents.push(document);
    at += document.length;
  }
  const name = message.toString('utf8', start + 4, nameEnd);
  body[name] = name === 'documents' ? documents.map(checked) : documents.map(decodeBody);
  return sectionEnd;
}

function sliceDocument(message: Buffer, start: number, end: number): Buffer {
  return message.subarray(start, start + readLength(message, start, end));
}

function readLength(message: Buffer, start: number, end: number): number {
  const length = start + 5 <= end ? message.readInt32LE(start) : 0;
  if (length < 5 || start + length > end)
    throw new ProtocolError('A length leads out of the message');
  return length;
}

/** Documents to insert stay bytes: they are stored as they came. */
function decodeBody(document: Buffer): Body {
  return deserialize(checked(document), {
    fieldsAsRaw: { documents: true },
    promoteLongs: false,
    bsonRegExp: true,
  });
}

function checked(document: Buffer): Buffer {
  checkDocument(document);
  return document;
}
