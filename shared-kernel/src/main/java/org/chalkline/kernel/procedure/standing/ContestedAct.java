package org.chalkline.kernel.procedure.standing;

import org.jspecify.annotations.Nullable;

/**
 * An act, known by where its fact stands.
 *
 * @param of the aggregate, such as {@code application/2026-001}
 * @param sequence the number of the fact among the aggregate's, from 0
 * @param position the number of the fact in the whole store
 * @param type the stored name of the fact
 * @param document the number of the decision that it rests on; absent where it rests on none
 */
public record ContestedAct(
        String of, long sequence, long position, String type, @Nullable String document) {}
