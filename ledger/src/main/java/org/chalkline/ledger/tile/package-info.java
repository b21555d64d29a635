/** The tree in files of fixed content, as C2SP tlog-tiles has it. */
@NullMarked
package org.chalkline.ledger.tile;

import org.jspecify.annotations.NullMarked;
