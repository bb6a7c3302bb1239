import { describe, expect, it } from 'vitest';
import { AppendLanes, type Group } from './append-lanes.ts';

/** A writer that is as slow as the test wants, and remembers what it was given. */
function slowWriter() {
  const written: Group<string>[][] = [];
  const gates: (() => void)[] = [];
  const write = async (groups: Group<string>[]) => {
    written.push(groups);
    await new Promise<void>((resolve) => gates.push(resolve));
    return groups.map(({ commands }) => commands.map((verdict) => ({ verdict })));
  };
  const next = async () => {
    gates.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { written, write, next };
}

describe('append lanes', () => {
  it('gather what comes while a commit is under way, and share the next one', async () => {
    const { written, write, next } = slowWriter();
    const lanes = new AppendLanes<string, string>(write, { lanes: 1 });
    const first = lanes.add('a', 'a1');
    const rest = [lanes.add('a', 'a2'), lanes.add('b', 'b1'), lanes.add('a', 'a3')];
    expect(written).toEqual([[{ key: 'a', commands: ['a1'] }]]);
    await next();
    expect(await first).toBe('a1');
    expect(written[1]).toEqual([
      { key: 'a', commands: ['a2', 'a3'] },
      { key: 'b', commands: ['b1'] },
    ]);
    await next();
    expect(await Promise.all(rest)).toEqual(['a2', 'b1', 'a3']);
  });

  it('never have one key in two commits at one moment', async () => {
    const { written, write, next } = slowWriter();
    const lanes = new AppendLanes<string, string>(write, { lanes: 2 });
    const all = [lanes.add('a', 'a1'), lanes.add('a', 'a2'), lanes.add('b', 'b1')];
    expect(written).toEqual([[{ key: 'a', commands: ['a1'] }], [{ key: 'b', commands: ['b1'] }]]);
    await next();
    await next();
    await next();
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1']);
    expect(written[2]).toEqual([{ key: 'a', commands: ['a2'] }]);
  });

  it('keep a batch within its bounds and in order', async () => {
    const { written, write, next } = slowWriter();
    const lanes = new AppendLanes<string, string>(write, { lanes: 1, batch: 2 });
    const all = ['0', '1', '2', '3', '4'].map((command) => lanes.add('a', command));
    while (written.length < 3) await next();
    await next();
    expect(await Promise.all(all)).toEqual(['0', '1', '2', '3', '4']);
    expect(written.map(([group]) => group?.commands)).toEqual([['0'], ['1', '2'], ['3', '4']]);
  });

  it('refuse what one key cannot hold, and what the writer throws', async () => {
    const lanes = new AppendLanes<string, string>(
      async () => {
        throw new Error('the disk is gone');
      },
      { lanes: 1, waiting: 1 },
    );
    const first = lanes.add('a', 'a1');
    const second = lanes.add('a', 'a2');
    await expect(lanes.add('a', 'a3')).rejects.toMatchObject({ code: 'busy' });
    await expect(first).rejects.toThrow('the disk is gone');
    await expect(second).rejects.toThrow('the disk is gone');
    await lanes.idle();
  });

  it('are idle only when everything is answered', async () => {
    const { write, next } = slowWriter();
    const lanes = new AppendLanes<string, string>(write, { lanes: 1 });
    let isIdle = false;
    const all = [lanes.add('a', 'a1'), lanes.add('b', 'b1')];
    void lanes.idle().then(() => (isIdle = true));
    await next();
    expect(isIdle).toBe(false);
    await next();
    await Promise.all(all);
    await lanes.idle();
    expect(isIdle).toBe(true);
  });
});
