/**
 * Headmasters: the office of each school's head, who fills it and how, and the careers of those who
 * do. Two aggregates: the office holds the succession of heads, so that no two ever head one school
 * on one day; the career holds what follows the person from school to school.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.headmaster;
