/** Whether the clock can be gone by. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.time;
