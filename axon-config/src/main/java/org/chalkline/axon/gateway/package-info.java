/** Handing in commands: once each, with an outcome that can be asked for again. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.gateway;
