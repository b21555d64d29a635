/** The decision that an act of legal effect rests on. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.procedure.decision;
