/** Plans of the bureau (规划、计划), their targets, and what became of them. */
@NullMarked
package org.chalkline.query.plan;

import org.jspecify.annotations.NullMarked;
