package org.chalkline.axon.sample;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** What can happen to a box. */
public sealed interface BoxEvent extends Fact {
    LocalDate TODAY = LocalDate.of(2026, 9, 1);

    String boxId();

    @Override
    default String subject() {
        return boxId();
    }

    @FactType("box.BoxOpened")
    record BoxOpened(String boxId, String label, LocalDate effectiveOn) implements BoxEvent {}

    @FactType(value = "box.ThingPutIn", revision = 2)
    record ThingPutIn(String boxId, String thing, LocalDate effectiveOn) implements BoxEvent {}

    @FactType("box.BoxClosed")
    record BoxClosed(String boxId, String into, LocalDate effectiveOn) implements BoxEvent {}
}
