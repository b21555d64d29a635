/** Checkpoints as signed notes, and the keys that sign them. */
@NullMarked
package org.chalkline.ledger.note;

import org.jspecify.annotations.NullMarked;
