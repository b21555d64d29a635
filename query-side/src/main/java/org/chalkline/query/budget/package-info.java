/** What the projections show of budgets: lines, their execution, and final accounts that foot. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.budget;
