package org.chalkline.kernel.person;

import org.jspecify.annotations.Nullable;

/**
 * Who reads, and what for. The way in finds it out and leaves it in the request under this class.
 *
 * @param actor the id of the person or system that asks
 * @param role the role in which they ask
 * @param onBehalfOf the officer or body they ask for, if another
 * @param purpose what for, as they say it; only for one that {@link Purposes} lists anything is
 *     read
 */
public record PersonalReader(
        String actor, String role, @Nullable String onBehalfOf, @Nullable String purpose) {}
