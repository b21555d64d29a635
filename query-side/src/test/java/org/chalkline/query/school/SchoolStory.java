package org.chalkline.query.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/** Facts to tell stories of schools with. */
public final class SchoolStory {
    public static final SchoolId ID = new SchoolId("S1");
    public static final Decision DECISION = decision("2026-17");
    public static final ResettlementPlan PLAN =
            new ResettlementPlan("All go to S2.", "ab".repeat(32));

    private SchoolStory() {}

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static Decision decision(String number) {
        return new Decision(
                number,
                "Bureau",
                "Li",
                day("2020-01-01"),
                "Wang",
                null,
                List.of("Zhao"),
                List.of(new LegalBasis("Compulsory Education Law", "24(3)", "2018")),
                "Because.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    public static Particulars particulars(String name) {
        return new Particulars(
                name, SchoolKind.PRIMARY, Ownership.PUBLIC, new Site("1 Road", "310105001"));
    }

    public static SchoolRegistered registered(String id, String name, @Nullable String openedOn) {
        return new SchoolRegistered(
                new SchoolId(id),
                particulars(name),
                openedOn == null ? null : day(openedOn),
                "Old register",
                openedOn == null ? SchoolEvent.SINCE_EVER : day(openedOn));
    }

    public static SchoolRegistered registered(@Nullable String openedOn) {
        return registered("S1", "Elm", openedOn);
    }

    public static SchoolEstablished established(String on) {
        return new SchoolEstablished(ID, particulars("Elm"), new SchoolId("S0"), DECISION, day(on));
    }

    public static SchoolRenamed renamed(String id, String name, String on) {
        return new SchoolRenamed(new SchoolId(id), name, DECISION, day(on));
    }

    public static SchoolRenamed renamed(String name, String on) {
        return renamed("S1", name, on);
    }

    public static SchoolMoved moved(String address, String on) {
        return new SchoolMoved(ID, new Site(address, null), DECISION, day(on));
    }

    public static OpeningDateCorrected openingCorrected(
            @Nullable String was, String openedOn, String effectiveOn) {
        return new OpeningDateCorrected(
                ID,
                was == null ? null : day(was),
                day(openedOn),
                particulars("Elm"),
                "Found in the archive.",
                List.of(),
                "chief",
                day(effectiveOn));
    }

    public static SchoolOpened opened(String on) {
        return new SchoolOpened(ID, day(on));
    }

    public static CampusOpened campusOpened(String campus, String on) {
        return new CampusOpened(
                ID,
                new CampusId(campus),
                "Campus " + campus,
                new Site("2 Road", null),
                DECISION,
                day(on));
    }

    public static CampusClosed campusClosed(String campus, String on) {
        return new CampusClosed(ID, new CampusId(campus), DECISION, day(on));
    }

    public static CapacityApproved capacity(String id, Map<Stage, Integer> capacity, String on) {
        return new CapacityApproved(new SchoolId(id), capacity, DECISION, day(on));
    }

    public static PostsApproved posts(int posts, String on) {
        return new PostsApproved(ID, posts, DECISION, day(on));
    }

    public static SchoolClosed closed(String id, String on) {
        return new SchoolClosed(new SchoolId(id), PLAN, DECISION, day(on));
    }

    public static SchoolClosed closed(String on) {
        return closed("S1", on);
    }

    public static SchoolClosureTakenOver closureTakenOver(String id, String on) {
        return new SchoolClosureTakenOver(new SchoolId(id), "Old register", day(on));
    }

    public static SchoolsMerged merged(String on) {
        return new SchoolsMerged(
                ID, List.of(new SchoolId("S8"), new SchoolId("S9")), DECISION, day(on));
    }

    public static SchoolAbsorbed absorbed(String on) {
        return new SchoolAbsorbed(ID, new SchoolId("S2"), PLAN, DECISION, day(on));
    }

    public static SchoolDivided divided(boolean dissolved, String on) {
        return new SchoolDivided(
                ID,
                List.of(new SchoolId("S3"), new SchoolId("S4")),
                dissolved,
                dissolved ? PLAN : null,
                DECISION,
                day(on));
    }

    public static SchoolRecordCorrected corrected(
            RecordField field, String was, String now, String on) {
        return new SchoolRecordCorrected(
                ID, field, was, now, "A slip.", List.of(), "chief", null, day(on));
    }
}
