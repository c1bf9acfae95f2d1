import { join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** A module that is checked as if it were a file of the project. */
export interface Snippet {
  /** Its path in the project: relative imports are from there. */
  readonly path: string
  readonly source: string
}

export interface Checked {
  readonly errors: ReadonlyArray<{ readonly code: number; readonly message: string }>
  /** Its constants that are an Effect or a Stream which needs nothing more. */
  readonly documented: ReadonlyArray<{ readonly name: string; readonly kind: "Effect" | "Stream" }>
}

/** What one may read of a document's block without an error: types that are imported as values, what is not used. */
const LENIENT: ts.CompilerOptions = {
  ...{ noEmit: true, noUnusedLocals: false, noUnusedParameters: false },
  ...{ verbatimModuleSyntax: false, isolatedModules: false },
}

const runnableOf = (checker: ts.TypeChecker, file: ts.SourceFile): Checked["documented"] =>
  file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name }) => {
      const type = checker.getTypeAtLocation(name)
      const kind = type.symbol?.name
      if (!ts.isIdentifier(name) || (kind !== "Effect" && kind !== "Stream")) return []
      const needs = checker.getTypeArguments(type as ts.TypeReference)[2]
      return needs !== undefined && (needs.flags & ts.TypeFlags.Never) !== 0 ? [{ name: name.text, kind }] : []
    }),
  )

/** Checks modules with the options of the project, in which `nl-datagen` is `src/index.ts`. */
export const typeCheck = (snippets: ReadonlyArray<Snippet>): ReadonlyArray<Checked> => {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), LENIENT, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"))
    },
  })!
  const sources = new Map(snippets.map(({ path, source }) => [join(root, path), source]))
  const host = ts.createCompilerHost(config.options)
  const { fileExists, getSourceFile, readFile } = host
  host.fileExists = (path) => sources.has(path) || fileExists(path)
  host.readFile = (path) => sources.get(path) ?? readFile(path)
  host.getSourceFile = (path, options, ...rest) =>
    sources.has(path)
      ? ts.createSourceFile(path, sources.get(path)!, options)
      : getSourceFile.call(host, path, options, ...rest)
  const program = ts.createProgram([...sources.keys()], config.options, host)
  return Array.from(sources.keys(), (path) => {
    const file = program.getSourceFile(path)!
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    return {
      errors: diagnostics.map(({ code, messageText, start }) => {
        const line = start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
        return { code, message: `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}` }
      }),
      documented: runnableOf(program.getTypeChecker(), file),
    }
  })
}

/** The module as JavaScript. */
export const toJavaScript = (source: string): string =>
  ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: false },
  }).outputText
