import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';

type Relative = MaterialPage['family'][number];

export interface Branch {
  relative: Relative;
  children: Branch[];
}

/** The family as a tree; whose parent is not among them stands at the top. */
export function branchesOf(family: Relative[]): Branch[] {
  const branches = new Map(
    family.map((relative) => [relative.id, { relative, children: new Array<Branch>() }]),
  );
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branches.get(branch.relative.parentId ?? '');
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}
