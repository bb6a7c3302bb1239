import type { MaterialCard } from '@leerkring/shared/features/practices/materials.view.ts';
import type { StoredNetwork } from '../networks/index.ts';
import type { StoredMaterial } from './material.model.ts';
import { namesFor, type Names } from './names.ts';

/** Material as lists show it. */
export async function presentMaterials(materials: StoredMaterial[]): Promise<MaterialCard[]> {
  const names = await namesFor(
    materials.map(({ ownerId }) => ownerId),
    materials.map(({ schoolId }) => schoolId),
  );
  return materials.map((material) => presentMaterialCard(material, names));
}

export function presentMaterialCard(material: StoredMaterial, names: Names): MaterialCard {
  const { title, description, themes, schoolTypes, licence, notForPupils } = material;
  const { usedBy, versions, changesInOneLine, revision } = material;
  return {
    ...{ id: material._id, title, description, themes, schoolTypes, licence, notForPupils },
    by: names.person(material.ownerId),
    school: names.school(material.schoolId),
    ...{ usedBy, version: versions.length, fileCount: versions.at(-1)?.fileIds.length ?? 0 },
    ...{ parentId: material.lineage.at(-1) ?? null, changesInOneLine },
    ...{ removed: material.removed !== null, revision },
    createdAt: material.createdAt.toISOString(),
    updatedAt: material.updatedAt.toISOString(),
  };
}

export function presentPlace({ _id, slug, name, kind }: StoredNetwork) {
  return { id: _id, slug, name, kind };
}
