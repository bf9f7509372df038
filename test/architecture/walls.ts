import { posix } from 'node:path'
import ts from 'typescript'

/** The text of a source file under its path in the project, e.g. `src/engine/world.ts`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

interface Wall {
  /** The rooms it may import from, its own always being one. */
  readonly rooms: readonly string[]
  /** Packages by name; a trailing `*` stands for any ending. */
  readonly packages: readonly string[]
}

const WHOLE_HOUSE = [
  ...['domain', 'rules', 'engine', 'plans', 'study', 'scenarios', 'runs', 'results', 'app'],
  ...['charts', 'exports', 'imports'],
  // For the version a person is told.
  'package.json',
]
const SVELTE = ['svelte', 'svelte/*']

/** docs/architecture.md has the picture. Rooms on one floor are left out of each other's lists. */
const WALLS: Readonly<Record<string, Wall>> = {
  domain: { rooms: [], packages: [] },
  rules: { rooms: ['domain'], packages: ['@holiday-jp/*', 'yalps'] },
  engine: { rooms: ['domain', 'rules'], packages: [] },
  plans: { rooms: ['domain', 'rules'], packages: [] },
  study: { rooms: ['domain', 'rules', 'plans', 'scenarios'], packages: ['zod'] },
  runs: { rooms: ['domain'], packages: ['comlink', 'node:*'] },
  results: { rooms: ['domain'], packages: ['d3-*'] },
  app: { rooms: ['domain', 'study', 'runs', 'results'], packages: [...SVELTE, 'idb'] },
  charts: { rooms: ['domain', 'results'], packages: [...SVELTE, 'd3-*'] },
  exports: { rooms: ['domain', 'results'], packages: ['*'] },
  imports: { rooms: ['domain', 'study'], packages: ['*'] },
  views: { rooms: WHOLE_HOUSE, packages: [...SVELTE, 'd3-*', '@digital-go-jp/*'] },
  // It prints the version, which stands in package.json and nowhere else.
  cli: { rooms: [...WHOLE_HOUSE, 'package.json'], packages: ['node:*'] },
  // Where the page's parts are made and given to one another.
  'main.ts': {
    rooms: ['domain', 'study', 'runs', 'results', 'app', 'views'],
    packages: [...SVELTE, '@digital-go-jp/*'],
  },
}

/** Where the runs' doors to the engine's code are; all other files of the room know its types only. */
const DOORS_TO_THE_ENGINE = ['worker.ts', 'node-worker.ts', 'in-process.ts'].map(
  (name) => `src/runs/${name}`,
)

/** Files that run outside the browser; every other one of the room runs there too. */
const IN_NODE = /^src\/(cli\/|runs\/node-)/

interface Import {
  readonly from: string
  readonly typesOnly: boolean
}

/** The script of a component; a file of any other kind is all script. */
function scriptOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.svelte')) return text
  return [...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script).join()
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}

const isGlob = (call: ts.CallExpression) => call.expression.getText() === 'import.meta.glob'

const isDynamicImport = (call: ts.CallExpression) =>
  call.expression.kind === ts.SyntaxKind.ImportKeyword

/** What one node of the syntax tree imports, if it is one that does. */
function importOf(node: ts.Node): Import | undefined {
  let from: string | undefined
  let typesOnly = false
  if (ts.isImportDeclaration(node)) {
    from = textOf(node.moduleSpecifier)
    typesOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  } else if (ts.isExportDeclaration(node)) {
    from = textOf(node.moduleSpecifier)
    typesOnly = node.isTypeOnly
  } else if (ts.isImportTypeNode(node)) {
    from = ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined
    typesOnly = true
  } else if (ts.isCallExpression(node) && (isDynamicImport(node) || isGlob(node))) {
    from = textOf(node.arguments[0])
  } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    // `new URL('./file', import.meta.url)` is how a file is named that is loaded later.
    from =
      node.arguments?.[1]?.getText() === 'import.meta.url' ? textOf(node.arguments[0]) : undefined
  }
  return from === undefined ? undefined : { from, typesOnly }
}

export function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const one = importOf(node)
    if (one !== undefined) found.push(one)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.ES2022, true))
  return found
}

function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/')
  return top === 'src' ? room : top
}

const matches = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

function mayUsePackage(path: string, wall: Wall, name: string): boolean {
  if (name === 'zod' || name.startsWith('zod/')) return path === 'src/study/z.ts'
  if (name.startsWith('node:') && !IN_NODE.test(path)) return false
  return wall.packages.some((pattern) => matches(name, pattern))
}

function mayEnter(path: string, wall: Wall, { from, typesOnly }: Import): boolean {
  const own = roomOf(path)
  const target = posix.join(posix.dirname(path), from)
  const room = roomOf(target)
  if (room === own || wall.rooms.includes(room)) return true
  return own === 'runs' && room === 'engine' && (typesOnly || DOORS_TO_THE_ENGINE.includes(path))
}

/** One sentence for each import that goes through a wall. */
export function importsThroughWalls(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const wall = WALLS[roomOf(file.path)]
    if (wall === undefined) return [`${file.path} is in no room of the house`]
    return importsOf(file)
      .filter((one) =>
        one.from.startsWith('.')
          ? !mayEnter(file.path, wall, one)
          : !mayUsePackage(file.path, wall, one.from),
      )
      .map((one) => `${file.path} imports ${one.from}`)
  })
}
