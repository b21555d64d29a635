/** Notifications: told, read, done, and handed over item by item. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.notification;
