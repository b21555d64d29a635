/** Keys in MongoDB, for programs that share one event store. */
@org.jspecify.annotations.NullMarked
package org.chalkline.personal.mongo;
