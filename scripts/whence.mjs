#!/usr/bin/env node
// The `whence` command from a checkout: builds what it needs quietly, then hands over to cli/whence.ts.
import { ensurePackages } from './ensure-packages.mjs';

ensurePackages();
const { loadCli } = await import('./ensure-cli.mjs');
const { main } = await loadCli().catch((error) => {
  process.stderr.write(`whence: its own sources could not be built: ${String(error.message).trim().split('\n')[0]}\n`);
  process.exit(1);
});

// A reader that stops early (`whence … | head`) is no failure.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  problem: (line) => process.stderr.write(`whence: ${line}\n`),
  status: {
    terminal: process.stderr.isTTY === true,
    width: process.stderr.columns ?? 80,
    write: (text) => process.stderr.write(text),
  },
  // Kilobytes, on every system.
  peak: () => process.resourceUsage().maxRSS * 1024,
  bundled: async () => (await import('./ensure-pack.mjs')).ensurePack('karachi'),
});
