package org.chalkline.command.school;

import static org.chalkline.command.InputRefusal.MALFORMED_ID;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.school.Title;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * are still texts. {@code command()} throws {@link RefusedException} when one is malformed.
 */
final class SchoolInputs {
    private SchoolInputs() {}

    record RegisterSchoolInput(
            String schoolId,
            Particulars particulars,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            String source) {
        RegisterSchool command() {
            return new RegisterSchool(school(schoolId), particulars, openedOn, closedOn, source);
        }
    }

    record EstablishSchoolInput(
            String schoolId, Particulars particulars, Decision decision, LocalDate effectiveOn) {
        EstablishSchool command() {
            return new EstablishSchool(school(schoolId), particulars, decision, effectiveOn);
        }
    }

    record OpenCampusInput(
            String schoolId,
            String campusId,
            String name,
            Site site,
            Decision decision,
            LocalDate effectiveOn) {
        OpenCampus command() {
            return new OpenCampus(
                    school(schoolId), campus(campusId), name, site, decision, effectiveOn);
        }
    }

    record CloseCampusInput(
            String schoolId, String campusId, Decision decision, LocalDate effectiveOn) {
        CloseCampus command() {
            return new CloseCampus(school(schoolId), campus(campusId), decision, effectiveOn);
        }
    }

    record RenameSchoolInput(
            String schoolId, String name, Decision decision, LocalDate effectiveOn) {
        RenameSchool command() {
            return new RenameSchool(school(schoolId), name, decision, effectiveOn);
        }
    }

    record MoveSchoolInput(String schoolId, Site site, Decision decision, LocalDate effectiveOn) {
        MoveSchool command() {
            return new MoveSchool(school(schoolId), site, decision, effectiveOn);
        }
    }

    record StageCapacityInput(Stage stage, int pupils) {}

    record ApproveCapacityInput(
            String schoolId,
            List<StageCapacityInput> capacity,
            Decision decision,
            LocalDate effectiveOn) {
        ApproveCapacity command() {
            var figures = new EnumMap<Stage, Integer>(Stage.class);
            for (var figure : capacity) {
                var before = figures.put(figure.stage(), figure.pupils());
                refuseIf(before != null, SchoolRefusal.STAGE_NAMED_TWICE);
            }
            return new ApproveCapacity(school(schoolId), figures, decision, effectiveOn);
        }
    }

    record TitleQuotaInput(Title title, int posts) {}

    record ApproveTitleQuotaInput(
            String schoolId,
            List<TitleQuotaInput> quota,
            Decision decision,
            LocalDate effectiveOn) {
        ApproveTitleQuota command() {
            var figures = new EnumMap<Title, Integer>(Title.class);
            for (var figure : quota) {
                var before = figures.put(figure.title(), figure.posts());
                refuseIf(before != null, SchoolRefusal.TITLE_NAMED_TWICE);
            }
            return new ApproveTitleQuota(school(schoolId), figures, decision, effectiveOn);
        }
    }

    record ApprovePostsInput(String schoolId, int posts, Decision decision, LocalDate effectiveOn) {
        ApprovePosts command() {
            return new ApprovePosts(school(schoolId), posts, decision, effectiveOn);
        }
    }

    record MergeSchoolsInput(
            String survivor,
            List<String> absorbed,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn) {
        MergeSchools command() {
            var schools = absorbed.stream().map(SchoolInputs::school).toList();
            return new MergeSchools(school(survivor), schools, resettlement, decision, effectiveOn);
        }
    }

    record SuccessorInput(String schoolId, Particulars particulars) {}

    record DivideSchoolInput(
            String schoolId,
            List<SuccessorInput> successors,
            boolean dissolved,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn) {
        DivideSchool command() {
            var formed =
                    successors.stream()
                            .map(s -> new Successor(school(s.schoolId()), s.particulars()))
                            .toList();
            return new DivideSchool(
                    school(schoolId), formed, dissolved, resettlement, decision, effectiveOn);
        }
    }

    record CloseSchoolInput(
            String schoolId,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn) {
        CloseSchool command() {
            return new CloseSchool(school(schoolId), resettlement, decision, effectiveOn);
        }
    }

    record CorrectSchoolRecordInput(
            String schoolId,
            RecordField field,
            String was,
            String now,
            String why,
            List<String> evidence,
            @Nullable LocalDate effectiveOn) {
        CorrectSchoolRecord command() {
            return new CorrectSchoolRecord(
                    school(schoolId), field, was, now, why, evidence, effectiveOn);
        }
    }

    record CorrectOpeningDateInput(
            String schoolId,
            @Nullable LocalDate was,
            LocalDate openedOn,
            String why,
            List<String> evidence) {
        CorrectOpeningDate command() {
            return new CorrectOpeningDate(school(schoolId), was, openedOn, why, evidence);
        }
    }

    /** The school's id, refused where it is malformed. */
    static SchoolId school(String id) {
        try {
            return new SchoolId(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(MALFORMED_ID);
        }
    }

    private static CampusId campus(String id) {
        try {
            return new CampusId(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(MALFORMED_ID);
        }
    }
}
