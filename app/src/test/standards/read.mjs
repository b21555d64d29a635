// Reads a batch of CloudEvents with the SDK of those who specified them, strictly.
import { readFileSync } from 'node:fs'
import { HTTP } from 'cloudevents'

const events = HTTP.toEvent({
  headers: { 'content-type': 'application/cloudevents-batch+json' },
  body: readFileSync(process.argv[2], 'utf8')
})
for (const event of events) event.validate()
if (new Set(events.map(event => event.id)).size !== events.length) throw new Error('an id is there twice')
console.log(events.length, events[0].id, events[0].source)
