/**
 * Lifelong education (终身教育): programmes of providers, their teachers and public places, and what is
 * known of the providers themselves.
 */
@NullMarked
package org.chalkline.kernel.programme;

import org.jspecify.annotations.NullMarked;
