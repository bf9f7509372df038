import { availableParallelism } from 'node:os'
import { version } from '../../package.json'
import { commandLine } from './command-line'

/** The program: gives the command line its streams and its surroundings, and its code to the shell. */

// Whoever reads may stop early (`| head`); that is no error of ours.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const now = new Date()
const twoDigits = (part: number) => String(part).padStart(2, '0')

process.exitCode = await commandLine(
  process.argv.slice(2),
  {
    environment: process.env,
    cores: availableParallelism(),
    today: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
    // Beside this file in the bundle, whatever folders their sources are in.
    workerScript: new URL('./node-worker.js', import.meta.url),
    watched: process.stderr.isTTY,
    writeAnswer: (text) => void process.stdout.write(text),
    writeBeside: (text) => void process.stderr.write(text),
  },
  version,
)
