/** What leaves the program for a collector of traces and metrics, where one is named. */
@NullMarked
package org.chalkline.app.telemetry;

import org.jspecify.annotations.NullMarked;
