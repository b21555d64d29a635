/** Others who saw a checkpoint and say so with their signature. */
@NullMarked
package org.chalkline.ledger.witness;

import org.jspecify.annotations.NullMarked;
