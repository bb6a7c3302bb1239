import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params: { slug }, parent, depends }) => {
  depends('leerkring:network-settings');
  const { api } = locals;
  const [{ space }, network, threads, mail] = await Promise.all([
    parent(),
    api.networks.see({ slug }),
    api.threads.settings({ slug }),
    api.notifications.networkMail({ slug }),
  ]);
  // Facilitators arrange how people talk; what the network is, is for its coordinator.
  if (!space.can.change && !threads.can.change && !space.archived) error(403, 'forbidden');
  return { network, threads, mail };
};
