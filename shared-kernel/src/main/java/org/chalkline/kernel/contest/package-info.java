/**
 * Reconsideration and litigation over the bureau's acts (行政复议、行政诉讼), as the respondent keeps them.
 */
@NullMarked
package org.chalkline.kernel.contest;

import org.jspecify.annotations.NullMarked;
