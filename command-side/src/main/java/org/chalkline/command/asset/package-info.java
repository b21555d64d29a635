/**
 * Decides what may happen to state-owned assets: requests, acquisition, use, stocktaking, disposal.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.asset;
