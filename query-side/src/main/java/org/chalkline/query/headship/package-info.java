/** Who holds the office of each school's head, and who was nominated for it. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.headship;
