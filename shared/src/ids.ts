import { z } from 'zod';

/** The 24 hexadecimal digits of a stored document. */
export const idSchema = z.string().regex(/^[0-9a-f]{24}$/);
export type Id = string;

/** Stream ids: `c:` room, `d:` direct messages, `u:` inbox of a person, `n:` network. */
export const streamIdSchema = z.string().regex(/^[cdun]:[0-9a-f]{24}$/);
export type StreamId = string;

/** 128 random bits chosen by the client; the same one again means the same send (delivery: M-06). */
export const clientIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

export const slugSchema = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An unguessable token out of a mail: 160 bits in base32. */
export const tokenSchema = z.string().regex(/^[a-z0-9]{32,64}$/);

/** A moment as ISO text in UTC. */
export const momentSchema = z.iso.datetime();
/** A calendar day without a time. */
export const daySchema = z.iso.date();
