package org.chalkline.kernel.procedure.power;

import org.chalkline.kernel.fact.Fact;

/** All that can happen to an officer: to their powers, and to their service. */
public sealed interface OfficerEvent extends Fact permits PowersEvent, PostingEvent {

    OfficerId officer();

    @Override
    default String subject() {
        return officer().toString();
    }
}
