import { partsOfTable, tableHolds } from '../authz/table-holds.ts';

tableHolds(partsOfTable.threads);
