/** Reconsideration and litigation: the cases in which the bureau answers for its acts. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.contest;
