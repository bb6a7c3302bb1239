import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import type { Messages } from '#lib/i18n/area.ts';
import type { materials } from '#lib/i18n/messages/nl/materials.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';

export type MaterialVerb = 'newVersion' | 'edit' | 'label' | 'unlabel' | 'remove' | 'restore';

/** What may be done besides taking and adapting, for those who keep the material. */
export function materialMenu(
  { page }: Messages<typeof materials>,
  can: MaterialPage['can'],
  choose: (verb: MaterialVerb) => void,
): MenuEntry[] {
  const line = (verb: MaterialVerb) => ({ label: page[verb], onselect: () => choose(verb) });
  return [
    ...(can.edit ? [line('newVersion'), line('edit')] : []),
    ...(can.label ? [line('label')] : []),
    ...(can.unlabel ? [line('unlabel')] : []),
    ...(can.remove ? [{ ...line('remove'), danger: true }] : []),
    ...(can.restore ? [line('restore')] : []),
  ];
}
