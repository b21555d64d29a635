/**
 * Evidence bundles: what belongs to a case, taken from the store with its proofs, documents and
 * law.
 */
@NullMarked
package org.chalkline.app.bundle;

import org.jspecify.annotations.NullMarked;
