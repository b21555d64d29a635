/** Sends traces and metrics to a collector, where one is named. */
@NullMarked
package org.chalkline.app.telemetry;

import org.jspecify.annotations.NullMarked;
