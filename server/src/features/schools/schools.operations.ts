import { authorize } from '../../platform/authorize.ts';
import { op } from '../../platform/operations.ts';
import { changeSchool, createSchool } from './school.actions.ts';
import { searchSchools } from './school.reading.ts';

export const schoolsOperations = {
  search: op.schools.search.handler(async ({ input }) => ({
    items: await searchSchools(input.q),
  })),

  create: op.schools.create.handler(async ({ input, context }) => {
    authorize(context.actor, 'school.create', undefined);
    return createSchool(null, input);
  }),

  change: op.schools.change.handler(async ({ input: { id, ...change }, context }) => {
    authorize(context.actor, 'school.change', undefined);
    return changeSchool(id, change);
  }),
};
