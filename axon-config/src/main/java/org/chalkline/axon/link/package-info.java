/** How the stores of more than one machine are reached: guarded, or on this machine alone. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.link;
