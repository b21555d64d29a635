/** Headships and the people who hold them: the language in which both sides speak of them. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.headmaster;
