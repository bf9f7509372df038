import type { Words } from '../../domain/words'
import { JSON_FLAG, type Command } from '../command'
import { answerNetwork, NETWORK_FLAGS } from '../network-command'
import { RUN_FLAGS } from '../run-settings'

export const timelineCommand: Command = {
  name: 'timeline',
  operands: '',
  summary: {
    ja: 'いつ終わるか：作業の網を何度も計算し、終わりの分布と、決め手になる作業を出す',
    en: 'when it can be done: a network of tasks lived many times, and which tasks decide',
  },
  flags: [...NETWORK_FLAGS, ...RUN_FLAGS, JSON_FLAG],
  async run(given, terminal) {
    if (given.flags['network'] !== undefined) return answerNetwork(given, terminal)
    terminal.say(NO_NETWORK)
    return Promise.resolve(2)
  },
}

const NO_NETWORK: Words = {
  ja: '作業の網のファイルを指定してください。例: timeline --network network.json --by 10',
  en: 'Name the file of a network, for example: timeline --network network.json --by 10',
}
