/** Teaching reform and research: calls, projects, their money, likenesses, outcomes. */
@NullMarked
package org.chalkline.query.research;

import org.jspecify.annotations.NullMarked;
