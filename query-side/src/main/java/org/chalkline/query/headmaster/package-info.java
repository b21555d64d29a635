/** What careers heads have had: posts, ranks, assessments and sanctions. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.headmaster;
