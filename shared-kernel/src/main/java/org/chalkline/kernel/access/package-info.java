/** Who is at the door: what somebody may come in as, and who they are once they have signed in. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.access;
