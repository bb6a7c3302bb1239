import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { registerReportable } from '../moderation/index.ts';
import { putBack, takeAway } from './material.keeping.ts';
import { Material } from './material.model.ts';
import { changePractice } from './practice.changing.ts';
import { plainOf } from './practice.plain.ts';
import { surroundingsOf } from './practice.surroundings.ts';
import { Practice } from './practice.model.ts';
import { hideFromPublicPage, mayBePublic, showOnPublicPage } from './public-material.ts';

/** Material and good practices may be reported, and hidden by who runs the network. */
export function registerPracticeReports(): void {
  registerReportable('material', {
    async hide(session, { id: byId }, id, reason) {
      const material = await Material.findById(id).session(session).lean();
      if (!material || material.removed) throw new AppError('not_found');
      await takeAway(session, material, { byId, reason });
    },
    async restore(session, _actor, id) {
      const material = await Material.findById(id).session(session).lean();
      if (material) await putBack(session, material);
    },
  });
  registerReportable('practice', {
    hide: (session, { id: byId }, id) => hidePractice(session, id, byId),
    restore: (session, { id: byId }, id) => restorePractice(session, id, byId),
    text: async (id) => {
      const practice = await Practice.findById(id).lean();
      return practice ? plainOf(practice) : '';
    },
  });
}

/** A hidden practice stands where retired ones stand: with its authors and who runs the network. */
async function hidePractice(session: ClientSession, id: Id, byId: Id): Promise<void> {
  const practice = await Practice.findById(id).session(session).lean();
  if (!practice || practice.state === 'retired') throw new AppError('not_found');
  await hideFromPublicPage(session, id, practice.materialIds);
  const set = { state: 'retired' as const, hiddenFrom: practice.state };
  // Without the reason: once it is restored, everybody in the network reads what happened to it.
  await changePractice(session, practice, { $set: set }, { kind: 'retire', byId });
}

async function restorePractice(session: ClientSession, id: Id, byId: Id): Promise<void> {
  const practice = await Practice.findById(id).session(session).lean();
  if (!practice?.hiddenFrom) return;
  const state = practice.hiddenFrom;
  if (state === 'public') {
    const { materials } = await surroundingsOf(practice, session);
    await showOnPublicPage(session, id, materials.filter(mayBePublic));
  }
  const set = { state, hiddenFrom: null };
  await changePractice(session, practice, { $set: set }, { kind: 'restored', byId });
}
