/** How facts and their metadata are written down, under names that outlive the classes. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.serial;
