// Reads a data package and CSV on the Web with what others wrote, and says what it found.
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import datapackage from 'datapackage'
import CsvwParser from '@zazuko/rdf-parser-csvw'
import rdf from '@zazuko/rdf-parser-csvw/lib/Factory.js'
import datasets from '@rdfjs/dataset'
import { JsonLdParser } from 'jsonld-streaming-parser'

const folder = process.argv[2]
const list = process.argv[3]
const amount = process.argv[4]

const found = await datapackage.Package.load(join(folder, 'datapackage.json'))
const resource = found.resources[0]
const rows = await resource.read({ keyed: true })

// The terms of http://www.w3.org/ns/csvw that the metadata uses, so that the test asks no other host.
const context = JSON.parse(readFileSync('csvw-context.json', 'utf8'))['@context']
const metadata = JSON.parse(readFileSync(join(folder, `${list}.csv-metadata.json`), 'utf8'))
if (metadata['@context'][0] !== 'http://www.w3.org/ns/csvw') throw new Error('no CSVW context')
metadata['@context'] = [context, metadata['@context'][1]]
const parser = new JsonLdParser({ dataFactory: rdf, baseIRI: 'http://example.org/' })
const quads = []
await new Promise((resolve, reject) => {
  parser.on('data', quad => quads.push(quad))
  parser.on('error', reject)
  parser.on('end', resolve)
  parser.end(JSON.stringify(metadata))
})
const csvw = new CsvwParser({ metadata: datasets.dataset(quads), baseIRI: 'http://example.org/', timezone: 'utc' })
const types = {}
const codes = new Set()
const stream = csvw.import(createReadStream(join(folder, `${list}.csv`)))
await new Promise((resolve, reject) => {
  stream.on('data', quad => {
    const name = decodeURIComponent(quad.predicate.value.split(/[#/]/).pop())
    if (quad.object.termType === 'Literal') {
      types[name] ??= quad.object.datatype.value.split('#').pop()
      if (name === 'code') codes.add(quad.object.value)
    }
  })
  stream.on('error', reject)
  stream.on('end', resolve)
})

console.log(JSON.stringify({
  valid: found.valid,
  errors: found.errors.map(String),
  tabular: resource.tabular,
  rows: rows.length,
  first: rows[0] === undefined ? null : typeof rows[0][amount],
  csvwRows: codes.size,
  csvwTypes: types
}))
