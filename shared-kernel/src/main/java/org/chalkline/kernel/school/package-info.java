/** Facts of schools and other institutions: the language in which both sides speak of them. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.school;
