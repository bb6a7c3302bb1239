import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import {
  DEFAULT_MATERIAL_LICENCE,
  type LicenceId,
} from '@leerkring/shared/features/practices/licences.ts';
import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import { api } from '#lib/api/browser.ts';
import { newClientId } from '#lib/realtime/outbox-item.ts';
import { themesOf } from './list-filter.ts';
import { knownSchoolTypes, type SchoolType } from './school-type-words.ts';

/** What somebody is about to bring: something new, or an adaptation of `parent`. */
export class MaterialDraft {
  title = $state('');
  description = $state('');
  changes = $state('');
  themes = $state('');
  schoolTypes: SchoolType[] = $state([]);
  files: FileView[] = $state.raw([]);
  licence: LicenceId = $state(DEFAULT_MATERIAL_LICENCE);
  notForPupils = $state(false);
  note = $state('');
  readonly parent: MaterialPage | undefined;
  // One per form: pressing twice, or again after a silence, brings it once.
  readonly #cid = newClientId();

  constructor(parent?: MaterialPage) {
    this.parent = parent;
    if (!parent) return;
    this.title = parent.title;
    this.description = parent.description;
    this.themes = parent.themes.join(', ');
    this.schoolTypes = knownSchoolTypes(parent.schoolTypes);
    this.licence = parent.adaptationLicences[0] ?? DEFAULT_MATERIAL_LICENCE;
    this.notForPupils = parent.notForPupils;
  }

  bring(slug: string): Promise<MaterialPage> {
    const input = {
      cid: this.#cid,
      title: this.title,
      description: this.description,
      themes: themesOf(this.themes),
      schoolTypes: [...this.schoolTypes],
      fileIds: this.files.map(({ id }) => id),
      licence: this.licence,
      notForPupils: this.notForPupils,
      note: this.note,
    };
    if (!this.parent) return api.materials.bring({ ...input, slug });
    return api.materials.adapt({ ...input, id: this.parent.id, changesInOneLine: this.changes });
  }
}
