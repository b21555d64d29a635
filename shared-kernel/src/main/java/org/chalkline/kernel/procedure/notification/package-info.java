/** Who has to know or do what (通知): told, read, done, handed over. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.procedure.notification;
