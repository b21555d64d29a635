/** Amounts of money as callers give them. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.money;
