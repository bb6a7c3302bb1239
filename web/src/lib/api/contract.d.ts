declare module 'virtual:contract' {
  import type { Routes } from './client.ts';
  const routes: Routes;
  export default routes;
}
