/** Facts that a rehearsal adds to the record for itself, over whichever event store is in use. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.rehearsal;
