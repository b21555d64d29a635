/**
 * Whole lists as files that others' tools read: CSV, JSON lines and Parquet, with what they mean
 * beside them, streamed as they are read.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.app.export;
