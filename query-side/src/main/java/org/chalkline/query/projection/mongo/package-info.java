/** Registers in MongoDB. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.projection.mongo;
