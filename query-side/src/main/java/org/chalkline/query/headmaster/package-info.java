/** Headmasters: who holds the office of each school's head, and what careers led there. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.headmaster;
