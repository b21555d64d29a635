/** The connection to MongoDB that all parts of the program share. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.mongo;
