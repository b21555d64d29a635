/** Engagements of outside auditors and inspectors, and the evidence that they ask for. */
@NullMarked
package org.chalkline.command.engagement;

import org.jspecify.annotations.NullMarked;
