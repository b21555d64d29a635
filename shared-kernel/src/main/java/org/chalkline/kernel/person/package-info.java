/**
 * People, and what is known of them: always stored sealed, each person under a key of their own.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.person;
