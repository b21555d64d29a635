/** The embedded event store: one SQLite file, one writer, many readers. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.eventstore;
