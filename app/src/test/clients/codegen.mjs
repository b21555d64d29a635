// Makes TypeScript of the schema and of what a client asks, with the preset that GraphQL Code Generator recommends,
// and has TypeScript's own compiler, at its strictest, hold a use of it against that.
import { codegen } from "@graphql-codegen/core";
import { preset } from "@graphql-codegen/client-preset";
import { buildSchema, parse } from "graphql";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import ts from "typescript";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
const rawSDL = readFileSync("documents.graphql", "utf8");
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: "generated/",
  schema: parse(readFileSync("schema.graphql", "utf8")),
  schemaAst: schema,
  documents: [{ location: "documents.graphql", document: parse(rawSDL), rawSDL }],
  config: { scalars: { Date: "string", Decimal: "string", DateTime: "string", Long: "number", Power: "string" }, strictScalars: true },
  presetConfig: { persistedDocuments: { hashAlgorithm: "sha256" }, fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});
for (const output of outputs) {
  mkdirSync(dirname(output.filename), { recursive: true });
  writeFileSync(output.filename, await codegen(output));
}
const program = ts.createProgram(["use.ts"], {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
});
for (const each of ts.getPreEmitDiagnostics(program)) {
  const at = each.file ? `${each.file.fileName}:${each.file.getLineAndCharacterOfPosition(each.start).line + 1} ` : "";
  console.log(at + ts.flattenDiagnosticMessageText(each.messageText, "\n"));
}
console.log(Object.keys(JSON.parse(readFileSync("generated/persisted-documents.json", "utf8"))).length + " documents");
