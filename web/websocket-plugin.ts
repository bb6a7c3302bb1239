import { dirname } from 'node:path';
import type { Plugin } from 'vite';

const TRANSPORTS = './transports/index.js';
const ID = '\0websocket-only';

/**
 * The page talks over WebSocket and nothing else, so the other ways that the socket library brings
 * stay out of what the browser loads.
 */
export function websocketPlugin(): Plugin {
  let folder = '';
  return {
    name: 'leerkring-websocket-only',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      const isPage = this.environment.config.consumer === 'client';
      if (id !== TRANSPORTS || !isPage || !importer?.includes('engine.io-client')) return undefined;
      folder = dirname(importer);
      return ID;
    },
    load: (id) =>
      id === ID
        ? `import { WS } from ${JSON.stringify(`${folder}/transports/websocket.js`)};
           export const transports = { websocket: WS };`
        : undefined,
  };
}
