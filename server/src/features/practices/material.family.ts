import { Material, type StoredMaterial } from './material.model.ts';

const MAX_FAMILY = 200;

/** What it came from and what came from there, itself included: the oldest first. */
export async function familyOf(material: StoredMaterial): Promise<StoredMaterial[]> {
  const rootId = material.lineage[0] ?? material._id;
  const [root, adapted] = await Promise.all([
    Material.findById(rootId).lean(),
    Material.find({ lineage: rootId }).limit(MAX_FAMILY).lean(),
  ]);
  const family = root ? [root, ...adapted] : adapted;
  return family.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}
