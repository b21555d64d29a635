/** Who may decide what: powers delegated to officers (授权、委托), from when to when. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.procedure.power;
