import { openBoard, readCommandEnv } from './open-board.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;

// `grounds token list | head` closes its end early, and that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(
  process.argv.slice(2),
  { input: stdin, output: stdout, errors: stderr },
  async () => openBoard(readCommandEnv(), (line) => void stderr.write(`${line}\n`)),
);
