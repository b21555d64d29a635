package org.chalkline.command.procedure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.notification.OfficesInMemory.SPRING;
import static org.chalkline.command.procedure.notification.OfficesInMemory.TODAY;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.procedure.unit.UnitRefusal.*;

import org.chalkline.command.InputRefusal;
import org.chalkline.command.procedure.notification.OfficesInMemory;
import org.chalkline.command.procedure.unit.UnitCommand.AbolishUnit;
import org.chalkline.command.procedure.unit.UnitCommand.MergeUnit;
import org.chalkline.command.procedure.unit.UnitCommand.RenameUnit;
import org.chalkline.command.procedure.unit.UnitCommand.SetUpUnit;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitRenamed;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InternalUnitTest {
    private static final InternalUnitId A = new InternalUnitId("approvals");
    private static final InternalUnitId B = new InternalUnitId("law");
    private static final InternalUnitId C = new InternalUnitId("finance");

    private final OfficesInMemory bureau = new OfficesInMemory();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SetUpUnit setUp(InternalUnitId unit) {
        return new SetUpUnit(unit, "Unit " + unit.value(), decided(SPRING), SPRING);
    }

    @Test
    void a_unit_is_set_up_renamed_and_merged_and_another_abolished() {
        bureau.accept(setUp(A), setUp(B), setUp(C));
        var rename = new RenameUnit(A, "Licensing", decided(SPRING), SPRING.plusMonths(1));
        var merge = new MergeUnit(A, B, decided(SPRING), SPRING.plusMonths(2));
        var abolish = new AbolishUnit(B, C, decided(SPRING), SPRING.plusMonths(3));
        assertThat(bureau.accept(rename, rename, merge, merge, abolish, abolish))
                .containsExactly(
                        new UnitRenamed(A, "Licensing", decided(SPRING), SPRING.plusMonths(1)),
                        new UnitMerged(A, B, decided(SPRING), SPRING.plusMonths(2)),
                        new UnitAbolished(B, C, decided(SPRING), SPRING.plusMonths(3)));
    }

    @Test
    void a_code_is_used_once() {
        assertThat(bureau.accept(setUp(A), setUp(A)))
                .containsExactly(new UnitSetUp(A, "Unit approvals", decided(SPRING), SPRING));
        bureau.refuse(UNIT_EXISTS, new SetUpUnit(A, "Another", decided(SPRING), SPRING));
    }

    @Test
    void whoever_lacks_the_power_organises_nothing() {
        var cleaner = decided("the cleaner", SPRING);
        bureau.refuse(OFFICER_NOT_EMPOWERED, new SetUpUnit(A, "Unit", cleaner, SPRING));
        bureau.accept(setUp(A), setUp(B));
        bureau.refuse(OFFICER_NOT_EMPOWERED, new RenameUnit(A, "Other", cleaner, SPRING));
        bureau.refuse(OFFICER_NOT_EMPOWERED, new MergeUnit(A, B, cleaner, SPRING));
        bureau.refuse(OFFICER_NOT_EMPOWERED, new AbolishUnit(A, B, cleaner, SPRING));
    }

    @Test
    void a_unit_ends_once_and_names_a_successor_that_stands() {
        bureau.accept(setUp(A), setUp(B));
        bureau.refuse(SUCCESSOR_IS_ITSELF, new AbolishUnit(A, A, decided(SPRING), SPRING));
        bureau.refuse(UNKNOWN_UNIT, new AbolishUnit(A, C, decided(SPRING), SPRING));
        bureau.refuse(UNKNOWN_UNIT, new AbolishUnit(C, A, decided(SPRING), SPRING));
        bureau.accept(new AbolishUnit(A, B, decided(SPRING), SPRING.plusMonths(1)));
        bureau.refuse(UNIT_GONE, new MergeUnit(A, B, decided(SPRING), SPRING.plusMonths(2)));
        bureau.refuse(UNIT_GONE, new MergeUnit(B, A, decided(SPRING), SPRING.plusMonths(2)));
        bureau.refuse(UNIT_GONE, new RenameUnit(A, "Late", decided(TODAY), TODAY));
    }

    @Test
    void acts_on_a_unit_are_recorded_in_the_order_of_their_days() {
        bureau.accept(setUp(A));
        bureau.refuse(
                UNIT_GONE,
                new RenameUnit(A, "Early", decided(SPRING.minusDays(1)), SPRING.minusDays(1)));
        bureau.accept(new RenameUnit(A, "Licensing", decided(SPRING), SPRING.plusMonths(2)));
        bureau.refuse(
                UNIT_ACT_OUT_OF_ORDER,
                new RenameUnit(A, "Approvals", decided(SPRING), SPRING.plusMonths(1)));
        bureau.refuse(
                UNIT_NAME_UNCHANGED,
                new RenameUnit(A, "Licensing", decided(SPRING), SPRING.plusMonths(3)));
        bureau.refuse(
                InputRefusal.TEXT_MISSING,
                new RenameUnit(A, " ", decided(SPRING), SPRING.plusMonths(3)));
    }
}
