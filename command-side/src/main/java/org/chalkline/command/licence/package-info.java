/** Decides what may happen to private schools' licences, from issue to deregistration. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.licence;
