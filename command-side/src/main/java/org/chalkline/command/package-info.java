/**
 * What every deciding feature shares: how a command is refused, and what any input must keep to.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command;
