/**
 * The career that follows heads from school to school: ranks, assessments, sanctions, and their
 * review.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.headmaster;
