/** Reading all facts in order, from whichever event store is in use. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.stream;
