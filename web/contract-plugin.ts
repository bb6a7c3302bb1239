import { isContractProcedure } from '@orpc/contract';
import { contract } from '@leerkring/shared/contract.ts';
import type { Plugin } from 'vite';

const ID = 'virtual:contract';

/**
 * The browser needs only methods and paths to call the contract. Schemas stay on the server, which
 * checks everything anyway: it saves the page some 60 kB.
 */
export function contractPlugin(): Plugin {
  return {
    name: 'leerkring-contract',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${routesOnly()}` : undefined),
  };
}

function routesOnly(): string {
  return JSON.stringify(contract, (_, value: unknown) =>
    isContractProcedure(value) ? [value['~orpc'].route.method, value['~orpc'].route.path] : value,
  );
}
