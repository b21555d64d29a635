/** What each feature offers: its acts, its clocks and its intake. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.feature;
