import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { StoredUpload } from './file.model.ts';

export function presentFile({
  _id,
  name,
  mime,
  size,
  image,
  thumbnailKey,
}: StoredUpload): FileView {
  const path = `/api/files/${_id}`;
  return {
    id: _id,
    name,
    mime,
    size,
    image: image && { width: image.width, height: image.height },
    url: `${path}/content`,
    thumbnailUrl: thumbnailKey && `${path}/thumbnail`,
  };
}
