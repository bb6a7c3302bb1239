export { filesOf } from './file.access.ts';
export { bindFiles, bindPhoto, moveFiles, unbindFiles } from './file.actions.ts';
export { filesFeature } from './files.feature.ts';
export { sendFileById } from './send-file.ts';
export { storeUpload } from './upload.actions.ts';
