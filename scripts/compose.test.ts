import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../server/src/platform/config.ts';

type Service = {
  image?: string;
  build?: unknown;
  restart?: string;
  healthcheck?: { test: string[] };
  environment?: Record<string, string>;
  networks: string[];
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
};
type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
};

const source = readFileSync('docker-compose.yml', 'utf8');
const compose: Compose = parse(source);
const services = Object.entries(compose.services);
const dockerfile = readFileSync('Dockerfile', 'utf8');
const { devDependencies, workspaces } = JSON.parse(readFileSync('package.json', 'utf8'));

// What somebody has in .env who followed .env.example.
const example = Object.fromEntries(
  [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value || '0123456789abcdef'.repeat(4)],
  ),
);

function fillIn(text: string): string {
  return text.replace(
    /\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind?: string, otherwise = '') =>
      example[name] ?? (kind === '-' ? otherwise : ''),
  );
}

describe('docker-compose.yml', () => {
  it.each(services)('gives %s a pinned image, a restart and a health check', (_, service) => {
    if (!service.build) expect(service.image).toMatch(/:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    expect(service.restart).toBe('unless-stopped');
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('starts a service only when those it depends on are healthy', () => {
    for (const { depends_on = {} } of Object.values(compose.services)) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(compose.services).toHaveProperty(name);
        expect(condition).toBe('service_healthy');
      }
    }
  });

  it('asks for the settings that .env.example explains, no more and no fewer', () => {
    const asked = new Set([...source.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual(Object.keys(example).sort());
  });

  it('keeps every secret out of the file', () => {
    const secrets = /^ *([A-Z_]*(?:SECRET|PASSWORD|KEY))(?:: )(.*)$/gm;
    const values = [...source.matchAll(secrets)].map(([, , value]) => value);
    expect(values.length).toBeGreaterThan(3);
    for (const value of values) expect(value).toMatch(/^\$\{[A-Z_]+:\?/);
  });

  it('configures a node in a way that the server accepts', () => {
    const environment = compose.services['app']?.environment ?? {};
    const settings = readFileSync('server/src/platform/config.ts', 'utf8');
    for (const name of Object.keys(environment)) expect(settings).toContain(`    ${name}: `);
    const env = Object.entries(environment).map(([name, value]) => [name, fillIn(value)]);
    const config = readConfig({ ...Object.fromEntries(env), NODE_ENV: 'production' });
    expect(config).toMatchObject({
      production: true,
      origin: 'https://localhost',
      dataDir: '/data',
    });
  });

  it('lets only the proxy be reached from other machines, and the stores from nowhere', () => {
    const open = services.filter(([, { ports = [] }]) =>
      ports.some((port) => !port.startsWith('127.0.0.1:')),
    );
    expect(open.map(([name]) => name)).toEqual(['proxy']);
    for (const store of ['mongo', 'redis']) {
      const networks = compose.services[store]?.networks ?? [];
      expect(networks.map((name) => compose.networks[name]?.internal)).toEqual([true]);
    }
  });

  it('names only networks, volumes and files that exist', () => {
    for (const [, { networks, volumes = [] }] of services) {
      for (const network of networks) expect(compose.networks).toHaveProperty(network);
      for (const [from = ''] of volumes.map((volume) => volume.split(':'))) {
        if (from.startsWith('.')) expect(existsSync(from), from).toBe(true);
        else expect(compose.volumes).toHaveProperty(from);
      }
    }
  });
});

describe('Dockerfile', () => {
  it('runs on the Node that package.json pins', () => {
    const versions = [...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(
      ([, version]) => version,
    );
    expect(new Set(versions)).toEqual(new Set([devDependencies.node]));
  });

  it('copies what exists, and the package file of every workspace', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources = '']) => sources.split(' '),
    );
    for (const path of copied) expect(existsSync(path), path).toBe(true);
    for (const workspace of workspaces) expect(copied).toContain(`${workspace}/package.json`);
  });
});
