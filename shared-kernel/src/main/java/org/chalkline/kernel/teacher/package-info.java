/**
 * Teachers: who may be one, who is employed where and on which post, and what befalls them. A
 * teacher is a person; their name and birth date live with the person, sealed.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.teacher;
