/** Accounts for tuition alone (学杂费专用存款账户) of training institutions, and what is watched of them. */
@NullMarked
package org.chalkline.kernel.tuition;

import org.jspecify.annotations.NullMarked;
