/** People on record, and who read what of them. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.person;
