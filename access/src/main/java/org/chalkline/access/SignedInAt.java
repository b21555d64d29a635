package org.chalkline.access;

import java.io.Serializable;
import java.time.Instant;

/** When somebody signed in, kept with the session in which they did. */
record SignedInAt(Instant instant) implements Serializable {}
