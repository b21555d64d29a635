/** A small aggregate for tests: boxes that things are put into. */
@org.jspecify.annotations.NullMarked
package org.chalkline.axon.sample;
