/** Officers of the bureau: which powers they hold and held, and under which instrument. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.procedure.power;
