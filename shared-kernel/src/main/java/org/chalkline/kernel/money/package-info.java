/** Amounts of money, exact to the fen. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.money;
