package org.chalkline.axon.eventstore;

/**
 * An event with what the writer gave it.
 *
 * @param recordedAt as it is stored, see {@link Timestamps}
 */
record WrittenEvent(long position, String recordedAt, NewEvent event) {}
