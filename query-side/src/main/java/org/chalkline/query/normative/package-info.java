/**
 * Normative documents, which version of a clause was in force on a day, and which acts rest on it.
 */
@NullMarked
package org.chalkline.query.normative;

import org.jspecify.annotations.NullMarked;
