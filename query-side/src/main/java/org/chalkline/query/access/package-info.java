/**
 * What somebody who asks is shown: which doors open to them, which records are in their reach, and
 * what of people is masked.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.access;
