/** `build` comes from whoever builds an image; `schema` and `protocol` rise by hand. */
export const version = {
  build: process.env['BUILD'] ?? 'source',
  schema: 1,
  protocol: 1,
};
