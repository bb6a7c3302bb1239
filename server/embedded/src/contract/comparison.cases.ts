import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { FilterCase } from './filter-case.ts';

const id = new ObjectId('64b000000000000000000001');
const other = new ObjectId('64b000000000000000000002');
const day = new Date('2026-01-02T03:04:05.678Z');
const bytes = new Binary(Buffer.from('abc'));
const huge = Long.fromString('9007199254740993');

/** Equality and order of every type, with values of other types as near misses. */
export const comparisonCases: readonly FilterCase[] = [
  [{ a: 1 }, [{ a: 1 }, { a: [2, 1] }], [{ a: '1' }, { a: true }, { a: [[1]] }, { b: 1 }, {}]],
  [{ a: 1 }, [{ a: Long.ONE }, { a: Decimal128.fromString('1.00') }], [{ a: 1.5 }, { a: null }]],
  [{ a: 0 }, [{ a: -0 }, { a: Long.ZERO }], [{ a: false }, { a: '' }, { a: null }, { a: NaN }]],
  [{ a: NaN }, [{ a: NaN }], [{ a: 0 }, { a: null }, {}]],
  [{ a: huge }, [{ a: huge }], [{ a: 9007199254740992 }, { a: 9007199254740994 }]],
  [{ a: { $gt: 9007199254740992 } }, [{ a: huge }], [{ a: 9007199254740992 }]],
  [{ a: 0.1 }, [{ a: 0.1 }], [{ a: Decimal128.fromString('0.1') }]],
  [{ a: Decimal128.fromString('0.5') }, [{ a: 0.5 }], [{ a: 0.25 }]],
  [{ a: { $lt: Infinity } }, [{ a: 1e308 }, { a: -Infinity }], [{ a: Infinity }, { a: NaN }]],
  [{ a: '' }, [{ a: '' }], [{ a: null }, { a: [] }, {}]],
  [{ a: 'é' }, [{ a: 'é' }], [{ a: 'e\u0301' }, { a: 'É' }]],
  [{ a: true }, [{ a: true }, { a: [false, true] }], [{ a: 1 }, { a: 'true' }]],
  [{ a: id }, [{ a: id }, { a: [id] }], [{ a: other }, { a: id.toHexString() }]],
  [{ a: day }, [{ a: new Date(day) }], [{ a: day.getTime() }, { a: day.toISOString() }]],
  [{ a: bytes }, [{ a: bytes }], [{ a: new Binary(Buffer.from('abd')) }, { a: 'abc' }]],
  [{ a: bytes }, [{ a: bytes }], [{ a: new Binary(Buffer.from('abc'), 5) }]],
  [{ a: null }, [{ a: null }, {}, { a: [1, null] }], [{ a: 0 }, { a: [] }, { a: {} }, { a: '' }]],
  [{ a: { $ne: null } }, [{ a: 0 }, { a: [] }, { a: false }], [{ a: null }, {}, { a: [null] }]],
  [{ a: { $eq: 1 } }, [{ a: 1 }], [{ a: 2 }, { a: '1' }]],
  [{ a: { $ne: 1 } }, [{ a: 2 }, {}, { a: [2, 3] }, { a: '1' }], [{ a: 1 }, { a: [2, 1] }]],
  [{ a: { $gt: 5 } }, [{ a: 6 }, { a: [1, 6] }, { a: Long.fromNumber(6) }], [{ a: 5 }, { a: '6' }]],
  [{ a: { $gt: 5 } }, [{ a: 5.5 }], [{ a: new Date(6) }, { a: null }, { a: true }, { a: NaN }, {}]],
  [{ a: { $gte: 5, $lt: 7 } }, [{ a: 5 }, { a: 6.9 }, { a: [1, 9] }], [{ a: 7 }, { a: [1, 2] }]],
  [
    { a: { $lt: 5 } },
    [{ a: 4 }, { a: -Infinity }],
    [{ a: null }, {}, { a: NaN }, { a: '1' }, { a: [] }],
  ],
  [{ a: { $gte: NaN } }, [{ a: NaN }], [{ a: 0 }, { a: Infinity }]],
  [{ a: { $gt: 'b' } }, [{ a: 'ba' }, { a: 'c' }], [{ a: 'b' }, { a: 'B' }, { a: 9 }]],
  [{ a: { $gt: '\uffee' } }, [{ a: '😀' }], [{ a: '\ud7ff' }]],
  [{ a: { $gte: day } }, [{ a: day }], [{ a: new Date(0) }, { a: day.getTime() + 1 }]],
  [{ a: { $gt: id } }, [{ a: other }], [{ a: id }, { a: 'zzz' }]],
  [{ a: { $lte: false } }, [{ a: false }], [{ a: true }, { a: 0 }, {}]],
  [{ a: { $gte: null } }, [{ a: null }, {}], [{ a: 0 }]],
  [{ a: { $gt: null } }, [], [{ a: null }, {}, { a: 1 }]],
  [{ a: { $gt: new MinKey() } }, [{ a: 1 }, { a: 'x' }], [{ a: new MinKey() }]],
  [{ a: new MaxKey() }, [{ a: new MaxKey() }], [{ a: 1 }]],
  [
    { a: { $gt: new Timestamp({ t: 1, i: 2 }) } },
    [{ a: new Timestamp({ t: 1, i: 3 }) }],
    [{ a: 9 }],
  ],
  [{ a: { $gt: {} } }, [{ a: { b: 1 } }], [{ a: {} }, { a: 1 }, { a: [] }]],
  [
    { a: { b: 1, c: 2 } },
    [{ a: { b: 1, c: 2 } }],
    [{ a: { c: 2, b: 1 } }, { a: { b: 1, c: 2, d: 3 } }],
  ],
  [{ a: { b: 1 } }, [{ a: { b: 1 } }, { a: [{ b: 1 }] }], [{ a: { b: '1' } }, { a: { b: [1] } }]],
  [{ a: {} }, [{ a: {} }, { a: [{}] }], [{ a: { b: 1 } }, { a: null }, {}, { a: [] }]],
  [
    { a: { $in: [1, 'x', null] } },
    [{ a: 1 }, { a: 'x' }, {}, { a: [5, 'x'] }],
    [{ a: 2 }, { a: [] }],
  ],
  [{ a: { $in: [] } }, [], [{ a: 1 }, {}, { a: [] }]],
  [{ a: { $in: [/^b/, 'a'] } }, [{ a: 'a' }, { a: 'bcd' }, { a: ['x', 'by'] }], [{ a: 'cb' }, {}]],
  [{ a: { $in: [[1, 2]] } }, [{ a: [1, 2] }, { a: [[1, 2]] }], [{ a: 1 }, { a: [2, 1] }]],
  [{ a: { $in: [id, other] } }, [{ a: other }], [{ a: id.toHexString() }]],
  [{ a: { $nin: [1, null] } }, [{ a: 2 }, { a: 'x' }, { a: [] }], [{ a: 1 }, {}, { a: [1, 2] }]],
  [{ a: { $nin: [] } }, [{ a: 1 }, {}], []],
  [{ a: 1, b: 2 }, [{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }, { a: 2, b: 1 }]],
  [{ 'a.b': 1 }, [{ a: { b: 1 } }], [{ 'a.b': 0 }, { a: 1 }, { a: { b: 2 } }, { b: 1 }]],
];
