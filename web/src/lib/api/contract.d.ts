declare module 'virtual:contract' {
  import type { Contract } from '@leerkring/shared/contract.ts';
  const contract: Contract;
  export default contract;
}
