package org.chalkline.command.school;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/** Schools, days and decisions that the tests of this package tell their stories with. */
final class Examples {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    static final SchoolId YAN_AN = new SchoolId("CN-0001");
    static final SchoolId TIANSHAN = new SchoolId("CN-0002");
    static final SchoolId XINJING = new SchoolId("CN-0003");
    static final CampusId EAST = new CampusId("east");

    static final LocalDate OPENED = LocalDate.of(2000, 9, 1);
    static final LocalDate DAY = LocalDate.of(2020, 9, 1);

    static final String DIGEST = "a".repeat(64);
    static final ResettlementPlan PLAN =
            new ResettlementPlan("All pupils move to Tianshan Road No. 1 by 1 September.", DIGEST);
    static final Site SITE = new Site("1 Yan'an West Road", "310105001");
    static final Site OTHER_SITE = new Site("88 Tianshan Road", "310105006");

    static final String OFFICER = "officer-12";

    /** An officer who holds all powers, and nobody else does. */
    static final SchoolOffice OFFICE = office();

    private Examples() {}

    private static SchoolOffice office() {
        var held =
                Power.values().stream()
                        .map(
                                power ->
                                        (Fact)
                                                new PowerDelegated(
                                                        new OfficerId(OFFICER),
                                                        power,
                                                        "1",
                                                        "Head",
                                                        null,
                                                        LocalDate.of(1990, 1, 1)))
                        .toList();
        FactsOf facts = subject -> held.stream().filter(f -> f.subject().equals(subject)).toList();
        return new SchoolOffice(CLOCK, new Calendars(facts), new Powers(facts), facts);
    }

    static Particulars primary(String name) {
        return new Particulars(name, SchoolKind.PRIMARY, Ownership.PUBLIC, SITE);
    }

    static Particulars of(SchoolKind kind, Ownership ownership) {
        return new Particulars("Yan'an Primary School", kind, ownership, SITE);
    }

    static SchoolRegistered registered(SchoolId id) {
        return registered(id, primary("Yan'an Primary School"));
    }

    static SchoolRegistered registered(SchoolId id, Particulars particulars) {
        return new SchoolRegistered(id, particulars, OPENED, "register of 2005", OPENED);
    }

    static SchoolRegistered registeredSinceEver(SchoolId id) {
        return new SchoolRegistered(
                id, primary("Yan'an Primary School"), null, "register of 2005", Fact.SINCE_EVER);
    }

    static RegisterSchool register(
            SchoolId id, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {
        return new RegisterSchool(
                id, primary("Yan'an Primary School"), openedOn, closedOn, "register of 2005");
    }

    static SchoolEstablished established(SchoolId id, @Nullable SchoolId dividedFrom) {
        return new SchoolEstablished(id, primary("New " + id), dividedFrom, decided(DAY), DAY);
    }

    static SchoolClosed closed(SchoolId id, LocalDate on) {
        return new SchoolClosed(id, PLAN, decided(on), on);
    }

    static CampusOpened campus(SchoolId id) {
        return new CampusOpened(id, EAST, "East campus", SITE, decided(OPENED), OPENED);
    }

    static Map<Stage, Integer> pupils(int number) {
        return Map.of(Stage.PRIMARY, number);
    }

    /** A decision made that day, under which the act has effect from that day. */
    static Decision decided(LocalDate on) {
        return decided("长教〔" + on.getYear() + "〕7号", on);
    }

    /** The same by an officer who has no power. */
    static Decision decidedByAnother(LocalDate on) {
        var sound = decided(on);
        return new Decision(
                sound.documentNumber(),
                sound.body(),
                "the cleaner",
                sound.decidedOn(),
                sound.approver(),
                sound.delegation(),
                sound.recusals(),
                sound.legalBasis(),
                sound.reasons(),
                sound.evidence(),
                sound.findings(),
                sound.partyStatement(),
                sound.clock(),
                sound.departure(),
                sound.remedyNotice());
    }

    static Decision decided(String documentNumber, LocalDate on) {
        return new Decision(
                documentNumber,
                "Changning District Education Bureau",
                OFFICER,
                on,
                "deputy-2",
                null,
                List.of("officer-9"),
                List.of(new LegalBasis("Education Law", "27", "2021")),
                "As the plan of school sites provides.",
                List.of(DIGEST),
                null,
                null,
                null,
                null,
                null);
    }
}
