/** Engagements of outside auditors and inspectors (审计、检查任务). */
@NullMarked
package org.chalkline.kernel.engagement;

import org.jspecify.annotations.NullMarked;
