/**
 * Teaching reform and research: calls, projects, outcomes, and what schools find out themselves.
 */
@NullMarked
package org.chalkline.command.research;

import org.jspecify.annotations.NullMarked;
