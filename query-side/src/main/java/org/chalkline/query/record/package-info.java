/** The record itself: every fact, decision and ruling, of whatever feature. */
@NullMarked
package org.chalkline.query.record;

import org.jspecify.annotations.NullMarked;
