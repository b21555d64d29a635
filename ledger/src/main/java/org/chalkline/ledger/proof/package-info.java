/** Proofs that travel as files. */
@NullMarked
package org.chalkline.ledger.proof;

import org.jspecify.annotations.NullMarked;
