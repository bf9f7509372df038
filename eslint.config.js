import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** What ECMAScript leaves to each browser, or what is never the same twice. */
const INEXACT = [
  ...['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh', 'exp'],
  ...['expm1', 'hypot', 'log', 'log10', 'log1p', 'log2', 'pow', 'sin', 'sinh', 'tan', 'tanh'],
].map((property) => ({
  object: 'Math',
  property,
  message: 'Its last digit differs between browsers; use the engine’s own.',
}))

const RANDOM = {
  object: 'Math',
  property: 'random',
  message: 'Draws are addressed by seed, replication and stream, never taken from a generator.',
}

const CSV_PARSE = {
  name: 'd3-dsv',
  importNames: ['csvParse', 'tsvParse', 'dsvFormat'],
  message:
    'It builds functions from text, which the page’s security policy refuses; use *ParseRows.',
}

const ZOD = {
  name: 'zod',
  message: 'Import { z } from src/study/z: it is configured there for the page’s security policy.',
}

const PURE = ['domain', 'rules', 'engine', 'plans', 'results'].map((room) => `src/${room}/**/*.ts`)

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [ZOD, CSV_PARSE], patterns: ['zod/*'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // By code points is how Japanese text is counted and cut here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // TypeScript knows which names exist.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The page's security policy refuses them; Svelte's own transitions set no attribute.
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
      // `let { value }: Props = $props()` is how a bindable property is declared.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    files: ['**/*.svelte'],
    // A component's types are svelte-check's; the linter doesn't know those of `<svelte:window>`.
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/study/z.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [CSV_PARSE] }] },
  },
  {
    // Tables by grade and loops over columns have bounds of their own, and say so with `!`. Above,
    // where the user, the browser and other threads have a say, what may be missing is asked for.
    files: [...PURE, 'src/study/**/*.ts', 'src/charts/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-properties': ['error', RANDOM],
      'no-restricted-globals': ['error', 'performance', 'crypto'],
    },
  },
  {
    // The same digits in Node and in every browser.
    files: ['src/engine/**/*.ts'],
    rules: {
      // Published coefficients stand as they are printed, digits beyond a double's included.
      'no-loss-of-precision': 'off',
      'no-restricted-properties': ['error', RANDOM, ...INEXACT],
      'no-restricted-globals': ['error', 'performance', 'crypto', 'Date', 'Intl'],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
          message:
            'Powers differ in the last digit between browsers; multiply, or use the engine’s own.',
        },
      ],
    },
  },
  {
    // A test or a bench may look at what it has just made, and says so with `!`.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // The compiler reads a cast in a comment, this rule does not.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
)
