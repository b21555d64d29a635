/** The Merkle tree of RFC 6962: its hashes, and the proofs over it. */
@NullMarked
package org.chalkline.ledger.tree;

import org.jspecify.annotations.NullMarked;
