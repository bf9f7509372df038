import { Streams } from './streams'

/** Luck that is even everywhere: every uniform is ½, every score 0. */
export class EvenStreams extends Streams {
  override unknown(): number {
    return 0.5
  }

  override unknownScore(): number {
    return 0
  }

  override unknownAt(): number {
    return 0.5
  }

  override chance(): number {
    return 0.5
  }

  override chanceScore(): number {
    return 0
  }
}
