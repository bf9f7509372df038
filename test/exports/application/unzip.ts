import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50

/** The files of a zip by their names, as text: read by its central directory, as Word does. */
export function unzipTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('This is no zip.')
  const texts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The directory of the zip is broken.')
    const [name, extra, note] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const path = zip.toString('utf8', at + 46, at + 46 + name!)
    texts.set(path, contentAt(zip, at))
    at += 46 + name! + extra! + note!
  }
  return texts
}

function contentAt(zip: Buffer, entry: number): string {
  const method = zip.readUInt16LE(entry + 10)
  const size = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(begins, begins + size)
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8')
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gu

/** The texts of the elements of one name. @throws where an element isn't closed in its turn. */
export function textsOfElements(xml: string, wanted: string): string[] {
  const open: string[] = []
  const texts: string[] = []
  let from = 0
  for (const { 0: tag, 1: closes, 2: name, 4: alone, index } of xml.matchAll(TAG)) {
    const between = xml.slice(from, index)
    if (/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#)/u.test(between.replace(/^<\?xml[^>]*\?>/u, '')))
      throw new Error(`A sign stands free: ${between.slice(0, 60)}`)
    if (closes && open.pop() !== name) throw new Error(`Not closed in turn: ${tag}`)
    if (closes && name === wanted) texts.push(between)
    if (!closes && !alone) open.push(name!)
    from = index + tag.length
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(', ')}`)
  return texts
}
