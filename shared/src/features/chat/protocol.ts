/** Apart from the frames, so that the browser can say it without loading zod. */
export const PROTOCOL_VERSION = 1;
