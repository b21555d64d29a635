package org.chalkline.command.file;

import static org.chalkline.command.file.IntakeFileRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.chalkline.command.Reason;
import org.chalkline.command.StubFacts;
import org.chalkline.command.file.IntakeFileCommand.BeginFile;
import org.chalkline.command.file.IntakeFileCommand.EndFile;
import org.chalkline.command.file.IntakeFileCommand.RefusedRows;
import org.chalkline.command.file.IntakeFileCommand.TakeFileBack;
import org.chalkline.command.file.IntakeFileCommand.TakePartBack;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.intake.IntakeFileEvent;
import org.chalkline.kernel.intake.IntakeFileEvent.FileBegun;
import org.chalkline.kernel.intake.IntakeFileEvent.FileEnded;
import org.chalkline.kernel.intake.IntakeFileEvent.PartTakenBack;
import org.chalkline.kernel.intake.IntakeFileEvent.Refused;
import org.chalkline.kernel.intake.IntakeFileEvent.TakeBackOrdered;
import org.chalkline.kernel.intake.IntakeFileId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** The record of a file: what may follow what, whatever its rows led to. */
class IntakeFileTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final IntakeFileId FILE = new IntakeFileId("ab".repeat(32));

    private static final FileBegun BEGUN =
            new FileBegun(FILE, "schools", "list.csv", null, "importer", 1, TODAY);
    private static final FileEnded ENDED =
            new FileEnded(FILE, 3, 1, 0, List.of(new Refused("NO", 1)), 1, 1, TODAY);
    private static final TakeBackOrdered ORDERED = ordered(1, List.of());

    private final StubFacts facts = new StubFacts(FactCatalogue.of(PowersEvent.class));
    private FixtureConfiguration<IntakeFile> file;

    @BeforeEach
    void open() {
        facts.keepOnly(0);
        var power = Power.CORRECT_RECORDS;
        var from = LocalDate.of(2020, 1, 1);
        for (var officer : List.of("Sun", "Head")) {
            facts.add(
                    new PowerDelegated(new OfficerId(officer), power, "No. 1", "Chief", null, from),
                    Map.of());
        }
        file = new AggregateTestFixture<>(IntakeFile.class);
        file.registerInjectableResource(
                new IntakeFileOffice(
                        Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE),
                        new Calendars(facts),
                        new Powers(facts),
                        facts,
                        new FileActs(one(facts), none())));
    }

    private static ObjectProvider<FactStream> one(FactStream stream) {
        return new ObjectProvider<>() {
            @Override
            public FactStream getObject() {
                return stream;
            }
        };
    }

    /** Nothing on record is an act of the file. */
    private static ObjectProvider<StandingActs> none() {
        return new ObjectProvider<>() {
            @Override
            public StandingActs getObject() {
                throw new AssertionError("nothing is to be set aside");
            }
        };
    }

    private static Decision decision(String officer) {
        return new Decision(
                "Note 1",
                "Bureau",
                officer,
                TODAY,
                "Head",
                null,
                List.of(),
                List.of(new LegalBasis("Compulsory Education Law", "15", "2018")),
                "As found.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static TakeFileBack takeBack(String officer, List<Long> rows) {
        return new TakeFileBack(FILE, rows, decision(officer), "As found.", "Sun", TODAY);
    }

    private static TakeBackOrdered ordered(int number, List<Long> rows) {
        return new TakeBackOrdered(
                FILE, number, rows, 1, decision("Sun"), "As found.", "Sun", TODAY);
    }

    private static PartTakenBack part(int takeBack, long after, long through, boolean last) {
        return new PartTakenBack(FILE, takeBack, after, through, 0, List.of(), 0, last, TODAY);
    }

    private static BeginFile begin(String name) {
        return new BeginFile(FILE, "schools", name, null);
    }

    private static EndFile end(int rows, int accepted, int repeated, int malformed) {
        var refused = List.of(new RefusedRows("NO", 1));
        return new EndFile(FILE, rows, accepted, repeated, refused, malformed);
    }

    private ResultValidator<IntakeFile> when(Object command, IntakeFileEvent... given) {
        var metadata = Map.of(CommandContext.ACTOR, "importer");
        return given.length == 0
                ? file.givenNoPriorActivity().when(command, metadata)
                : file.given((Object[]) given).when(command, metadata);
    }

    private void recorded(IntakeFileEvent fact, Object command, IntakeFileEvent... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectEvents(fact);
        open();
    }

    private void refused(Reason reason, Object command, IntakeFileEvent... given) {
        when(command, given).expectNoEvents().expectExceptionDetails(reason.refusal());
        open();
    }

    private void addsNothing(Object command, IntakeFileEvent... given) {
        when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
        open();
    }

    @Test
    void a_file_is_begun_once_under_each_name_and_ended_once_with_each_outcome() {
        recorded(BEGUN, begin("list.csv"));
        addsNothing(begin("list.csv"), BEGUN);
        var other = new FileBegun(FILE, "schools", "other.csv", null, "importer", 1, TODAY);
        recorded(other, begin("other.csv"), BEGUN, ENDED);
        recorded(ENDED, end(3, 1, 0, 1), BEGUN);
        // Whoever imports it once more hears that its rows stand there already.
        addsNothing(end(3, 1, 1, 1), BEGUN, ENDED);
        refused(UNKNOWN_FILE, end(3, 1, 0, 1));
    }

    @Test
    void figures_that_do_not_add_up_are_refused() {
        refused(FIGURES_CONTRADICT, end(4, 1, 0, 1), BEGUN);
        refused(FIGURES_CONTRADICT, end(3, 1, 2, 1), BEGUN);
        refused(FIGURES_CONTRADICT, end(1, 1, 0, -1), BEGUN);
    }

    @Test
    void a_file_is_taken_back_part_by_part_and_begun_anew_afterwards() {
        recorded(ORDERED, takeBack("Sun", List.of()), BEGUN, ENDED);
        refused(TAKE_BACK_UNDER_WAY, takeBack("Sun", List.of(0L)), BEGUN, ENDED, ORDERED);
        addsNothing(takeBack("Sun", List.of()), BEGUN, ENDED, ORDERED);
        refused(TAKE_BACK_UNDER_WAY, begin("other.csv"), BEGUN, ENDED, ORDERED);
        // Nothing stands behind the position at which the file was begun.
        var last = part(1, 1, 1, true);
        recorded(last, new TakePartBack(FILE, 1, FactStream.NOTHING), BEGUN, ENDED, ORDERED);
        addsNothing(takeBack("Sun", List.of()), BEGUN, ENDED, ORDERED, last);
        refused(FILE_NOT_BEGUN_SINCE, end(3, 1, 0, 1), BEGUN, ENDED, ORDERED, last);
        recorded(BEGUN, begin("list.csv"), BEGUN, ENDED, ORDERED, last);
        recorded(
                ordered(2, List.of()),
                takeBack("Sun", List.of()),
                BEGUN,
                ENDED,
                ORDERED,
                last,
                BEGUN);
    }

    @Test
    void a_part_that_was_taken_back_is_not_taken_back_again() {
        var first = part(1, 1, 1, false);
        var again = new TakePartBack(FILE, 1, FactStream.NOTHING - 1);
        addsNothing(again, BEGUN, ENDED, ORDERED, first);
        addsNothing(new TakePartBack(FILE, 2, 0), BEGUN, ENDED, ORDERED, first);
        addsNothing(new TakePartBack(FILE, 1, 0), BEGUN, ENDED, ORDERED, part(1, 1, 1, true));
        addsNothing(new TakePartBack(FILE, 1, 0), BEGUN, ENDED);
    }

    @Test
    void only_rows_of_the_file_are_taken_back_by_who_may_correct_records() {
        refused(ROW_OF_ANOTHER_FILE, takeBack("Sun", List.of(0L)), BEGUN, ENDED);
        refused(ROW_OF_ANOTHER_FILE, takeBack("Sun", List.of(7L)), BEGUN, ENDED);
        refused(UNKNOWN_FILE, takeBack("Sun", List.of()));
        when(takeBack("Li", List.of()), BEGUN, ENDED)
                .expectNoEvents()
                .expectExceptionDetails(PowerRefusal.OFFICER_NOT_EMPOWERED.refusal());
        open();
        var many = LongStream.range(0, 1_001).boxed().toList();
        refused(TOO_MANY_ROWS, takeBack("Sun", many), BEGUN, ENDED);
    }

    @Test
    void after_chosen_rows_the_file_goes_on() {
        var rows = ordered(1, List.of(0L));
        var last = part(1, 1, 1, true);
        addsNothing(begin("list.csv"), BEGUN, ENDED, rows, last);
        recorded(ENDED, end(3, 1, 0, 1), BEGUN, ENDED, rows, last);
    }
}
