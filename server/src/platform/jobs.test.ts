import { afterEach, describe, expect, it } from 'vitest';
import { clock } from './clock.ts';
import { cron, everyMinutes, runDueJobs, runJob } from './jobs.ts';
import { useStore } from './store-for-tests.ts';

const runs: string[] = [];
everyMinutes('tidy', 10, async () => runs.push('tidy'));
everyMinutes('fails', 10, async () => {
  runs.push('fails');
  throw new Error('broken');
});
cron('digest', '0 7 * * *', async () => runs.push(`digest ${clock.now().toISOString()}`));

const at = (time: string) => clock.travelTo(new Date(`2026-03-02T${time}Z`));

describe('scheduled work', () => {
  useStore();
  afterEach(() => {
    clock.reset();
    runs.length = 0;
  });

  it('runs when its time has come, once, and again after its interval', async () => {
    at('05:00:00');
    await runDueJobs();
    expect(runs).toEqual([]);
    at('05:10:01');
    await Promise.all([runDueJobs(), runDueJobs()]);
    expect(runs.filter((name) => name === 'tidy')).toHaveLength(1);
    expect(runs.filter((name) => name === 'fails')).toHaveLength(1);
    at('05:20:05');
    await runDueJobs();
    expect(runs.filter((name) => name === 'tidy')).toHaveLength(2);
  });

  it('keeps Dutch time', async () => {
    at('05:59:00');
    await runDueJobs();
    expect(runs.filter((name) => name.startsWith('digest'))).toEqual([]);
    at('06:00:01');
    await runDueJobs();
    expect(runs.filter((name) => name.startsWith('digest'))).toHaveLength(1);
  });

  it('can be asked for by name', async () => {
    await runJob('tidy');
    expect(runs).toEqual(['tidy']);
    await expect(runJob('nothing')).rejects.toThrow('There is no job nothing');
  });
});
