package org.chalkline.command.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.reaction.Question;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent.AssetShare;
import org.chalkline.kernel.school.SchoolEvent.PostsMove;
import org.chalkline.kernel.school.SchoolEvent.StaffMove;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.school.Title;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with an institution of the district. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface SchoolCommand {

    /**
     * Takes a school over from an earlier register. The same content again changes nothing.
     *
     * @param openedOn the original opening date, absent where the register does not name it
     * @param closedOn when it closed, if the register says that it did
     * @param source the register it is taken over from
     */
    record RegisterSchool(
            @TargetAggregateIdentifier SchoolId school,
            Particulars particulars,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            String source)
            implements SchoolCommand {}

    /**
     * Founds a school by decision of the bureau. A {@link Ownership#PRIVATE} one can't be founded
     * so, nor, decided since 1 June 2025, any kindergarten: it needs a licence.
     */
    record EstablishSchool(
            @TargetAggregateIdentifier SchoolId school,
            Particulars particulars,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Records the school that was licensed. It follows a grant, and is no mutation.
     *
     * @param content what its licence says
     */
    record EstablishLicensedSchool(
            @TargetAggregateIdentifier SchoolId school,
            LicenceContent content,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Makes a school one of another level or type. */
    record ConvertSchool(
            @TargetAggregateIdentifier SchoolId school,
            SchoolKind kind,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Makes a private school what its changed licence says. It follows that change, and is no
     * mutation.
     *
     * @param was what the licence said before
     * @param now what it says
     */
    record FollowLicence(
            @TargetAggregateIdentifier SchoolId school,
            LicenceContent was,
            LicenceContent now,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Opens a campus under an id that the school has not used before. */
    record OpenCampus(
            @TargetAggregateIdentifier SchoolId school,
            CampusId campus,
            String name,
            Site site,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Closes a campus for good. */
    record CloseCampus(
            @TargetAggregateIdentifier SchoolId school,
            CampusId campus,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Gives a school another name. */
    record RenameSchool(
            @TargetAggregateIdentifier SchoolId school,
            String name,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Moves a school to another site. */
    record MoveSchool(
            @TargetAggregateIdentifier SchoolId school,
            Site site,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Approves how many pupils it may have, 0 to 100,000 in each stage that its kind teaches. */
    record ApproveCapacity(
            @TargetAggregateIdentifier SchoolId school,
            Map<Stage, Integer> capacity,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Approves how many established posts (编制) it may fill, 0 to 10,000. */
    record ApprovePosts(
            @TargetAggregateIdentifier SchoolId school,
            int posts,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Plans which successor gets which assets when the school is divided, 1 to 500 at once. */
    record PlanAssetDivision(
            @TargetAggregateIdentifier SchoolId school,
            List<AssetShare> shares,
            String document,
            String officer,
            LocalDate effectiveOn)
            implements SchoolCommand {
        public PlanAssetDivision {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Merges schools into one that goes on. All of it is recorded, or nothing.
     *
     * @param survivor the school that goes on
     * @param absorbed the schools that end by it, 1 to 50
     * @param resettlement where the pupils of the absorbed schools go; required
     */
    record MergeSchools(
            @TargetAggregateIdentifier SchoolId survivor,
            List<SchoolId> absorbed,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Forms schools from parts of one. All of it is recorded, or nothing.
     *
     * @param successors the schools formed, 2 to 50 if the divided one is dissolved, else from 1
     * @param dissolved whether the divided school ends by it
     * @param resettlement where its pupils go; required when it is dissolved
     */
    record DivideSchool(
            @TargetAggregateIdentifier SchoolId school,
            List<Successor> successors,
            boolean dissolved,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Plans how staff and posts move when a school is divided. It is followed when it is.
     *
     * @param staff who goes where, up to 300, each person once
     * @param posts how many established posts each new school gets, each school once
     * @param effectiveOn the day from which it holds, not after that of the division
     */
    record PlanStaffOfDivision(
            @TargetAggregateIdentifier SchoolId school,
            List<StaffMove> staff,
            List<PostsMove> posts,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {
        public PlanStaffOfDivision {
            staff = List.copyOf(staff);
            posts = List.copyOf(posts);
        }
    }

    /**
     * Asks how many established posts a school has that a division formed or left over. It is
     * always refused, and so becomes a follow-up.
     */
    record AskAboutPosts(@TargetAggregateIdentifier SchoolId school)
            implements SchoolCommand, Question {}

    /**
     * Merges the schools of these licences. It follows a grant, and is no mutation.
     *
     * @param survivor the licence of the school that goes on
     * @param absorbed the licences of those that end by it
     */
    record MergeLicensedSchools(
            @TargetAggregateIdentifier LicenceId survivor,
            List<LicenceId> absorbed,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Divides the school of this licence. The schools formed may be private, because they are
     * licensed by the same grant. It follows that grant, and is no mutation.
     */
    record DivideLicensedSchool(
            @TargetAggregateIdentifier LicenceId licence,
            List<Successor> successors,
            boolean dissolved,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** A school that a division forms, under an id that has not been used before. */
    record Successor(SchoolId school, Particulars particulars) {}

    /**
     * Closes a school for good.
     *
     * @param resettlement where its pupils go; required
     */
    record CloseSchool(
            @TargetAggregateIdentifier SchoolId school,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Closes a private school for good. It follows the end of its licence, and is no mutation.
     *
     * @param resettlement where its pupils go; required
     */
    record CloseLicensedSchool(
            @TargetAggregateIdentifier SchoolId school,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Puts right what was recorded wrongly, from a date on.
     *
     * @param was what the record says on that date; empty where a subdistrict is missing
     * @param now what it should say; empty where a subdistrict is to be removed
     * @param why how the mistake arose and was found
     * @param evidence SHA-256 digests of what proves it
     * @param officer who answers for it
     * @param decision the decision that says how it is; required for {@link RecordField#OWNERSHIP}
     * @param effectiveOn the date from which it was wrong, absent if from the school's opening
     */
    record CorrectSchoolRecord(
            @TargetAggregateIdentifier SchoolId school,
            RecordField field,
            String was,
            String now,
            String why,
            List<String> evidence,
            String officer,
            @Nullable Decision decision,
            @Nullable LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Puts the opening date right, or supplies it.
     *
     * @param was the date on record, absent if it is unknown
     * @param officer who answers for it
     */
    record CorrectOpeningDate(
            @TargetAggregateIdentifier SchoolId school,
            @Nullable LocalDate was,
            LocalDate openedOn,
            String why,
            List<String> evidence,
            String officer)
            implements SchoolCommand {}

    /**
     * Approves for how many posts of each title teachers may be appointed.
     *
     * @param quota titles left out may have none
     */
    record ApproveTitleQuota(
            @TargetAggregateIdentifier SchoolId school,
            Map<Title, Integer> quota,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    // What follows from recruitments, appraisals and teachers, and is no mutation.

    /**
     * Keeps posts free for a claim, or says that there are not so many.
     *
     * @param title of whose quota they are; absent for established posts
     */
    record ReservePosts(
            @TargetAggregateIdentifier SchoolId school,
            String claim,
            @Nullable Title title,
            int posts,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Fills one of the posts kept for a claim, or a free one. */
    record FillPost(
            @TargetAggregateIdentifier SchoolId school,
            String claim,
            @Nullable Title title,
            PersonId holder,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Notes the posts on which an earlier register shows a teacher.
     *
     * @param established whether on an established post
     * @param title on whose post, if on one
     */
    record TakeOverPosts(
            @TargetAggregateIdentifier SchoolId school,
            String claim,
            boolean established,
            @Nullable Title title,
            PersonId holder,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /**
     * Frees what a teacher fills.
     *
     * @param claim only what was filled upon this claim, if one is named
     * @param only only the post of this title, if one is named
     */
    record VacatePosts(
            @TargetAggregateIdentifier SchoolId school,
            PersonId holder,
            @Nullable String claim,
            @Nullable Title only,
            LocalDate effectiveOn)
            implements SchoolCommand {}

    /** Frees what was kept for a claim and not filled. */
    record ReleasePosts(
            @TargetAggregateIdentifier SchoolId school, String claim, LocalDate effectiveOn)
            implements SchoolCommand {}
}
