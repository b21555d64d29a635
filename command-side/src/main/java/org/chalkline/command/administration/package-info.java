/** Powers delegated to officers of the bureau, and taken back. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.administration;
