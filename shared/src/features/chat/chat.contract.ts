import { z } from 'zod';
import { clientIdSchema, idSchema, slugSchema, streamIdSchema } from '../../ids.ts';
import { operation } from '../../operation.ts';
import { doneSchema, listOf } from '../../page.ts';
import { messageBodySchema } from '../../rich-text.ts';
import { FILES_PER_MESSAGE } from '../files/files.view.ts';
import { personBadgeSchema } from '../people/people.view.ts';
import {
  messageViewSchema,
  rangeViewSchema,
  reactionEmoji,
  readerViewSchema,
  roomViewSchema,
  sentSchema,
} from './chat.view.ts';

const inStream = z.strictObject({ s: streamIdSchema });
const onMessage = inStream.extend({ id: idSchema });
const command = onMessage.extend({ cid: clientIdSchema });
const number = z.coerce.number().int().min(0);

const read = { limit: 'range', audit: false } as const;
const change = { limit: 'change', audit: false } as const;

export const chatContract = {
  rooms: operation({
    method: 'GET',
    path: '/networks/{slug}/rooms',
    summary: 'The rooms of a network that you may read',
    action: 'network.enter',
    ...read,
  })
    .input(z.strictObject({ slug: slugSchema }))
    .output(listOf(roomViewSchema)),

  directRooms: operation({
    method: 'GET',
    path: '/direct-rooms',
    summary: 'Your direct conversations, last one first',
    action: 'rooms.list',
    ...read,
  }).output(listOf(roomViewSchema)),

  openDirectRoom: operation({
    method: 'POST',
    path: '/direct-rooms',
    summary: 'The direct room with somebody; made when it is not there yet',
    action: 'directRoom.open',
    ...change,
  })
    .input(z.strictObject({ personId: idSchema }))
    .output(roomViewSchema),

  room: operation({
    method: 'GET',
    path: '/streams/{s}',
    summary: 'One room',
    action: 'room.read',
    ...read,
  })
    .input(inStream)
    .output(roomViewSchema),

  range: operation({
    method: 'GET',
    path: '/streams/{s}/events',
    summary: 'A range of entries: after a number, before a number, around one, or the newest page',
    action: 'room.read',
    ...read,
  })
    .input(
      inStream.extend({
        after: number.optional(),
        before: number.optional(),
        around: number.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        /** Seconds to wait for something after `after` when there is nothing yet (long polling). */
        wait: z.coerce.number().int().min(0).max(25).default(0),
      }),
    )
    .output(rangeViewSchema),

  send: operation({
    method: 'POST',
    path: '/streams/{s}/events',
    summary: 'Send a message; the same cid again gives the same answer with status 200',
    action: 'message.send',
    limit: 'send',
    audit: false,
    status: 201,
  })
    .input(
      inStream.extend({
        cid: clientIdSchema,
        type: z.literal('text').default('text'),
        body: messageBodySchema,
        replyTo: idSchema.optional(),
        files: z.array(idSchema).max(FILES_PER_MESSAGE).optional(),
      }),
    )
    .output(sentSchema),

  edit: operation({
    method: 'PATCH',
    path: '/streams/{s}/events/{id}',
    summary: 'Change your own message; `baseR` is the last change you saw',
    action: 'message.edit',
    ...change,
  })
    .input(command.extend({ baseR: number, body: messageBodySchema }))
    .output(sentSchema),

  remove: operation({
    method: 'DELETE',
    path: '/streams/{s}/events/{id}',
    summary: 'Remove a message: your own, or as the one who runs the network',
    action: 'message.delete',
    ...change,
  })
    .input(command.extend({ baseR: number }))
    .output(sentSchema),

  react: operation({
    method: 'PUT',
    path: '/streams/{s}/events/{id}/reactions/{emoji}',
    summary: 'Add your reaction',
    action: 'message.react',
    ...change,
  })
    .input(command.extend({ emoji: z.enum(reactionEmoji) }))
    .output(sentSchema),

  unreact: operation({
    method: 'DELETE',
    path: '/streams/{s}/events/{id}/reactions/{emoji}',
    summary: 'Take your reaction back',
    action: 'message.react',
    ...change,
  })
    .input(command.extend({ emoji: z.enum(reactionEmoji) }))
    .output(sentSchema),

  pin: operation({
    method: 'PUT',
    path: '/streams/{s}/events/{id}/pin',
    summary: 'Pin a message in its room',
    action: 'message.pin',
    ...change,
  })
    .input(command)
    .output(sentSchema),

  unpin: operation({
    method: 'DELETE',
    path: '/streams/{s}/events/{id}/pin',
    summary: 'Unpin a message',
    action: 'message.pin',
    ...change,
  })
    .input(command)
    .output(sentSchema),

  pins: operation({
    method: 'GET',
    path: '/streams/{s}/pins',
    summary: 'Pinned messages, newest first',
    action: 'room.read',
    ...read,
  })
    .input(inStream)
    .output(listOf(messageViewSchema)),

  search: operation({
    method: 'GET',
    path: '/streams/{s}/search',
    summary: 'Messages of a room that contain all words (or their beginnings), newest first',
    action: 'room.search',
    limit: 'search',
    audit: false,
  })
    .input(inStream.extend({ q: z.string().min(2).max(200), before: number.optional() }))
    .output(listOf(messageViewSchema)),

  people: operation({
    method: 'GET',
    path: '/streams/{s}/people',
    summary: 'People who read this room, by the start of a name: for mentions',
    action: 'room.read',
    limit: 'search',
    audit: false,
  })
    .input(inStream.extend({ q: z.string().max(60).default('') }))
    .output(listOf(personBadgeSchema)),

  readers: operation({
    method: 'GET',
    path: '/streams/{s}/readers',
    summary: 'How far others have read',
    action: 'room.readers',
    ...read,
  })
    .input(inStream)
    .output(listOf(readerViewSchema)),

  markRead: operation({
    method: 'PUT',
    path: '/streams/{s}/read',
    summary: 'You have read up to this number; never goes back',
    action: 'room.markRead',
    limit: 'range',
    audit: false,
  })
    .input(inStream.extend({ r: number }))
    .output(z.object({ ok: z.literal(true), readR: z.int() })),

  prefer: operation({
    method: 'PATCH',
    path: '/streams/{s}/preference',
    summary: 'Mute a room or let it speak again',
    action: 'room.prefer',
    ...change,
  })
    .input(inStream.extend({ muted: z.boolean() }))
    .output(doneSchema),
};
