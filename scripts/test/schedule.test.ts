import { describe, expect, it } from 'vitest';
import { runSteps } from './schedule.ts';
import type { Finished, Outcome, Step } from './step.ts';

const good: Outcome = { passed: 1, failed: 0 };
const bad: Outcome = { passed: 0, failed: 1 };

function told(outcomes: Record<string, Partial<Step> & { outcome?: Outcome }>) {
  const story: string[] = [];
  const steps = Object.entries(outcomes).map(([name, { outcome = good, ...rest }]): Step => {
    const run = async () => {
      story.push(`+${name}`);
      await new Promise((done) => setTimeout(done, 5));
      story.push(`-${name}`);
      return outcome;
    };
    return { name, cores: 1, run, ...rest };
  });
  return { story, steps };
}

function go(steps: Step[], bail = false): Promise<Finished[]> {
  return runSteps(steps, { cores: 2, bail, report: () => {} });
}

describe('the schedule of npm test', () => {
  it('runs two small steps at once and a big one alone', async () => {
    const { story, steps } = told({ a: {}, b: {}, big: { cores: 2 }, c: {} });
    await go(steps);
    expect(story.slice(0, 2)).toEqual(['+a', '+b']);
    expect(story.slice(4)).toEqual(['+big', '-big', '+c', '-c']);
  });

  it('lets a step wait for what it needs while others go on', async () => {
    const { story, steps } = told({ build: {}, e2e: { after: ['build'] }, lint: {} });
    await go(steps);
    expect(story.indexOf('+lint')).toBeLessThan(story.indexOf('-build'));
    expect(story.indexOf('+e2e')).toBeGreaterThan(story.indexOf('-build'));
  });

  it('counts a step as failed when what it needs failed', async () => {
    const { story, steps } = told({ build: { outcome: bad }, e2e: { after: ['build'], cores: 2 } });
    const finished = await go(steps);
    expect(finished).toMatchObject([
      { name: 'build', failed: 1 },
      { name: 'e2e', passed: 0, failed: 1, note: 'not run: build failed' },
    ]);
    expect(story).not.toContain('+e2e');
  });

  it('goes on after a failure, unless asked to bail', async () => {
    const scene = { a: { outcome: bad, cores: 2 as const }, b: {} };
    expect(await go(told(scene).steps)).toHaveLength(2);
    expect(await go(told(scene).steps, true)).toHaveLength(1);
  });

  it('takes a step that throws for a failure and tells why', async () => {
    const run = () => Promise.reject(new Error('no such program'));
    const [finished] = await go([{ name: 'a', cores: 1, run }]);
    expect(finished).toMatchObject({ failed: 1 });
    expect(finished?.output).toContain('no such program');
  });
});
