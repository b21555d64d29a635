/** The projection of schools: what it shows of each, and what can be asked of it. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.school;
