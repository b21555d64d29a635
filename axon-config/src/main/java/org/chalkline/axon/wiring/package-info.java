/** Puts Axon together as beans, for one machine or for several. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.wiring;
