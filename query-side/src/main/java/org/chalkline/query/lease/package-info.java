/** Which of several programs on one database does what only one may do at a time. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.lease;
