/** Reactions: what one feature does when another has recorded a fact. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.reaction;
