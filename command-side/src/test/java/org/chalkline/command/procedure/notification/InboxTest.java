package org.chalkline.command.procedure.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.notification.NotificationRefusal.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.CHIEF;
import static org.chalkline.command.procedure.notification.OfficesInMemory.SPRING;
import static org.chalkline.command.procedure.notification.OfficesInMemory.TODAY;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.procedure.notification.NotificationCommand.CloseNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.CompleteNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.HandOverNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.PassOnInbox;
import org.chalkline.command.procedure.notification.NotificationCommand.ReadNotification;
import org.chalkline.command.procedure.power.PostingCommand.LetOfficerGo;
import org.chalkline.command.procedure.power.PostingCommand.PostOfficer;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.unit.UnitCommand.AbolishUnit;
import org.chalkline.command.procedure.unit.UnitCommand.SetUpUnit;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationRead;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.chalkline.kernel.procedure.notification.OpenItems;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final InboxId LI = new InboxId("officer:李科员");
    private static final InboxId WANG = new InboxId("officer:王科员");
    private static final NotificationId ID = new NotificationId("n-1");
    private static final LocalDate DUE = TODAY.plusDays(14);

    private static GiveNotification give(InboxId inbox, NotificationId id, String text) {
        return new GiveNotification(
                inbox, id, NotificationOccasion.OTHER, "CN-0001", text, DUE, TODAY);
    }

    private static NotificationGiven given(InboxId inbox, @Nullable InboxId from) {
        return new NotificationGiven(
                inbox, ID, NotificationOccasion.OTHER, "CN-0001", "Look.", DUE, from, TODAY);
    }

    private static HandOverNotification handOver(InboxId inbox, InboxId to, String by) {
        return new HandOverNotification(inbox, ID, to, by, "Transferred.", TODAY);
    }

    @Test
    void what_somebody_is_told_is_read_and_done_by_them_and_by_nobody_else() {
        try (var bureau = new OfficesInMemory()) {
            bureau.refuse(UNKNOWN_NOTIFICATION, new ReadNotification(LI, ID, "李科员", TODAY));
            assertThat(bureau.accept(give(LI, ID, "Look."), give(LI, ID, "Look.")))
                    .containsExactly(given(LI, null));
            bureau.refuse(NOT_THE_ADDRESSEE, new ReadNotification(LI, ID, "王科员", TODAY));
            var read = new ReadNotification(LI, ID, "李科员", TODAY);
            assertThat(bureau.accept(read, read))
                    .containsExactly(new NotificationRead(LI, ID, "李科员", TODAY));
            bureau.refuse(
                    NOT_THE_ADDRESSEE, new CompleteNotification(LI, ID, "王科员", "Looked.", TODAY));
            bureau.refuse(
                    BEFORE_IT_WAS_TOLD,
                    new CompleteNotification(LI, ID, "李科员", "Looked.", TODAY.minusDays(1)));
            bureau.refuse(
                    CommonRefusal.ACT_IN_FUTURE,
                    new CompleteNotification(LI, ID, "李科员", "Looked.", TODAY.plusDays(1)));
            var done = new CompleteNotification(LI, ID, "李科员", "Looked.", TODAY);
            assertThat(bureau.accept(done, done))
                    .containsExactly(new NotificationDone(LI, ID, "李科员", "Looked.", TODAY));
            bureau.refuse(UNKNOWN_NOTIFICATION, handOver(LI, WANG, "李科员"));
        }
    }

    @Test
    void something_else_under_the_same_id_is_told_anew() {
        try (var bureau = new OfficesInMemory()) {
            bureau.accept(give(LI, ID, "Look."));
            assertThat(bureau.accept(give(LI, ID, "Look again."))).hasSize(1);
            bureau.refuse(InputRefusal.TEXT_MISSING, give(LI, ID, " "));
        }
    }

    @Test
    void what_is_handed_over_leaves_one_inbox_and_stands_in_the_other() {
        try (var bureau = new OfficesInMemory()) {
            bureau.accept(give(LI, ID, "Look."));
            bureau.refuse(HANDED_OVER_TO_ITSELF, handOver(LI, LI, "李科员"));
            bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, handOver(LI, WANG, "the cleaner"));
            var act = handOver(LI, WANG, "李科员");
            assertThat(bureau.accept(act, act))
                    .containsExactly(
                            new NotificationHandedOver(
                                    LI,
                                    ID,
                                    WANG,
                                    NotificationOccasion.OTHER,
                                    "CN-0001",
                                    DUE,
                                    "李科员",
                                    "Transferred.",
                                    TODAY),
                            given(WANG, LI));
            bureau.refuse(
                    UNKNOWN_NOTIFICATION,
                    new CompleteNotification(LI, ID, "李科员", "Looked.", TODAY));
            // It may come back; who posts officers may hand over what is another's.
            assertThat(bureau.accept(handOver(WANG, LI, CHIEF))).hasSize(2);
        }
    }

    @Test
    void nothing_is_handed_over_to_who_has_left() {
        var unit = new InternalUnitId("licensing");
        try (var bureau = new OfficesInMemory()) {
            bureau.accept(
                    new SetUpUnit(unit, "Licensing", decided(SPRING), SPRING),
                    new SetUpUnit(new InternalUnitId("law"), "Law", decided(SPRING), SPRING),
                    new PostOfficer(new OfficerId("王科员"), unit, "科员", "2", CHIEF, SPRING),
                    new LetOfficerGo(new OfficerId("王科员"), "3", CHIEF, TODAY),
                    new AbolishUnit(unit, new InternalUnitId("law"), decided(SPRING), TODAY),
                    give(LI, ID, "Look."));
            bureau.refuse(RECEIVER_GONE, handOver(LI, WANG, "李科员"));
            bureau.refuse(RECEIVER_GONE, handOver(LI, InboxId.ofUnit("licensing"), "李科员"));
            bureau.accept(handOver(LI, InboxId.ofUnit("law"), "李科员"));
        }
    }

    @Test
    void what_is_a_units_is_done_by_who_is_posted_there() {
        var law = new InternalUnitId("law");
        var inbox = InboxId.ofUnit("law");
        try (var bureau = new OfficesInMemory()) {
            bureau.accept(
                    new SetUpUnit(law, "Law", decided(SPRING), SPRING), give(inbox, ID, "Look."));
            var done = new CompleteNotification(inbox, ID, "李科员", "Looked.", TODAY);
            bureau.refuse(NOT_THE_ADDRESSEE, done);
            bureau.accept(new PostOfficer(new OfficerId("李科员"), law, "科员", "2", CHIEF, SPRING));
            bureau.accept(done);
        }
    }

    @Test
    void what_follows_closes_and_passes_on_what_is_open_and_nothing_else() {
        var close = new CloseNotification(LI, ID, "chief", "Settled.", TODAY);
        var passOn = new PassOnInbox(LI, WANG, "system", "Goes on.", TODAY);
        try (var bureau = new OfficesInMemory()) {
            assertThat(bureau.accept(close, passOn)).isEmpty();
            bureau.accept(give(LI, ID, "Look."), give(LI, new NotificationId("n-2"), "Read."));
            assertThat(bureau.accept(close, close)).hasSize(1);
            assertThat(bureau.accept(passOn, passOn)).hasSize(2);
            assertThat(open(bureau.facts(), WANG)).isEqualTo(1);
        }
    }

    private static int open(List<Fact> facts, InboxId inbox) {
        return OpenItems.of(
                        facts.stream().filter(f -> f.subject().equals(inbox.toString())).toList())
                .size();
    }

    /** However items are told, done and handed over: each is open in one inbox at the most. */
    @Property(tries = 200)
    void nothing_that_was_told_is_lost_or_in_two_inboxes(@ForAll("steps") List<int[]> steps) {
        var inboxes = List.of(LI, WANG, new InboxId("officer:赵科员"));
        var expected = new TreeMap<String, InboxId>();
        try (var bureau = new OfficesInMemory()) {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                var id = new NotificationId("n-" + step[1]);
                var from = inboxes.get(step[2]);
                var to = inboxes.get(step[3]);
                boolean here = from.equals(expected.get(id.value()));
                switch (step[0]) {
                    case 0 -> {
                        if (expected.containsKey(id.value())) continue;
                        bureau.accept(give(from, id, "Look " + i));
                        expected.put(id.value(), from);
                    }
                    case 1 -> {
                        var done =
                                new CompleteNotification(
                                        from, id, from.officer().orElseThrow(), "Done " + i, TODAY);
                        assertThat(bureau.submit(done) == null).isEqualTo(here);
                        if (here) expected.remove(id.value());
                    }
                    default -> {
                        var act = new HandOverNotification(from, id, to, CHIEF, "Turn " + i, TODAY);
                        bureau.submit(act);
                        if (here && !from.equals(to)) expected.put(id.value(), to);
                    }
                }
            }
            for (var inbox : inboxes) {
                var open =
                        expected.entrySet().stream()
                                .filter(e -> e.getValue().equals(inbox))
                                .map(Map.Entry::getKey);
                assertThat(open.count()).isEqualTo(open(bureau.facts(), inbox));
            }
        }
    }

    @Provide
    Arbitrary<List<int[]>> steps() {
        var few = Arbitraries.integers().between(0, 2);
        return Combinators.combine(few, few, few, few)
                .as((act, id, from, to) -> new int[] {act, id, from, to})
                .list()
                .ofMaxSize(20);
    }
}
