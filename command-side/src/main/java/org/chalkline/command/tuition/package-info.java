/** Accounts for tuition alone (学杂费专用存款账户), and how they are watched. */
@NullMarked
package org.chalkline.command.tuition;

import org.jspecify.annotations.NullMarked;
