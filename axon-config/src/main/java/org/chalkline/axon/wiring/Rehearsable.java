package org.chalkline.axon.wiring;

import org.chalkline.axon.rehearsal.RehearsableEventStore;

/**
 * The one store upon which is rehearsed. There is a single one, so that what a command is about to
 * add is seen by whatever it asks: each holds that of its own callers apart.
 */
record Rehearsable(RehearsableEventStore store) {}
