/**
 * State-owned assets: where each is, who signed for it, what it stands at, and what became of it.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.asset;
