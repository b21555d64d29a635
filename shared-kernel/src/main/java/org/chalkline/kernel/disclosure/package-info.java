/** Disclosure of government information on request (依申请公开), and the annual report about it. */
@NullMarked
package org.chalkline.kernel.disclosure;

import org.jspecify.annotations.NullMarked;
