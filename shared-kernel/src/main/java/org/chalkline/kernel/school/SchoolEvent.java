package org.chalkline.kernel.school;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.jspecify.annotations.Nullable;

/** All that can happen to an institution of the district. */
public sealed interface SchoolEvent extends Fact {

    SchoolId schoolId();

    @Override
    default String subject() {
        return schoolId().value();
    }

    /**
     * Taken over from an earlier register, which vouches for it: no decision of this bureau is on
     * file.
     *
     * @param openedOn the original opening date; absent where the register does not name it, and
     *     then the fact has effect since ever
     * @param source the register it was taken over from
     */
    @FactType("school.SchoolRegistered")
    record SchoolRegistered(
            SchoolId schoolId,
            Particulars particulars,
            @Nullable LocalDate openedOn,
            String source,
            LocalDate effectiveOn)
            implements SchoolEvent, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.named(particulars.name()));
        }
    }

    /** The register it was taken over from says that it closed, and does not say how. */
    @FactType("school.SchoolClosureTakenOver")
    record SchoolClosureTakenOver(SchoolId schoolId, String source, LocalDate effectiveOn)
            implements SchoolEvent {}

    /**
     * Founded by decision of the bureau.
     *
     * @param dividedFrom the school it was divided from, if it was
     */
    @FactType("school.SchoolEstablished")
    record SchoolEstablished(
            SchoolId schoolId,
            Particulars particulars,
            @Nullable SchoolId dividedFrom,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.named(particulars.name()));
        }
    }

    @FactType("school.CampusOpened")
    record CampusOpened(
            SchoolId schoolId,
            CampusId campusId,
            String name,
            Site site,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    @FactType("school.CampusClosed")
    record CampusClosed(
            SchoolId schoolId, CampusId campusId, Decision decision, LocalDate effectiveOn)
            implements SchoolEvent {}

    @FactType("school.SchoolRenamed")
    record SchoolRenamed(SchoolId schoolId, String name, Decision decision, LocalDate effectiveOn)
            implements SchoolEvent, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.named(name));
        }
    }

    @FactType("school.SchoolMoved")
    record SchoolMoved(SchoolId schoolId, Site site, Decision decision, LocalDate effectiveOn)
            implements SchoolEvent {}

    /** It became a school of another level or type, upon a licence that says so. */
    @FactType("school.SchoolConverted")
    record SchoolConverted(
            SchoolId schoolId, SchoolKind kind, Decision decision, LocalDate effectiveOn)
            implements SchoolEvent {}

    /** The number of pupils it may have in each stage; stages left out may have none. */
    @FactType("school.CapacityApproved")
    record CapacityApproved(
            SchoolId schoolId,
            Map<Stage, Integer> capacity,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent {
        public CapacityApproved {
            // In the order of the stages, so that the same figures are always stored alike.
            var ordered = new EnumMap<Stage, Integer>(Stage.class);
            ordered.putAll(capacity);
            capacity = Collections.unmodifiableMap(ordered);
        }
    }

    /** The number of established posts (编制) it may fill. */
    @FactType("school.PostsApproved")
    record PostsApproved(SchoolId schoolId, int posts, Decision decision, LocalDate effectiveOn)
            implements SchoolEvent {}

    /** For how many posts of each title it may appoint teachers (岗位设置); others: none. */
    @FactType("school.TitleQuotaApproved")
    record TitleQuotaApproved(
            SchoolId schoolId, Map<Title, Integer> quota, Decision decision, LocalDate effectiveOn)
            implements SchoolEvent {
        public TitleQuotaApproved {
            // In the order of the titles, so that the same figures are always stored alike.
            var ordered = new EnumMap<Title, Integer>(Title.class);
            ordered.putAll(quota);
            quota = Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * Posts are kept free for what is under way, so that nobody else fills them.
     *
     * @param claim what they are kept for: the id of that aggregate
     * @param title of whose quota they are; absent for established posts
     * @param posts how many, from 1
     */
    @FactType("school.PostsReserved")
    record PostsReserved(
            SchoolId schoolId,
            String claim,
            @Nullable Title title,
            int posts,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    /**
     * So many posts were not free.
     *
     * @param free how many were
     */
    @FactType("school.PostsDeclined")
    record PostsDeclined(
            SchoolId schoolId,
            String claim,
            @Nullable Title title,
            int posts,
            int free,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    /**
     * A teacher fills a post: one of those kept for the claim, if any are, else a free one.
     *
     * @param title of whose quota it is; absent for an established post
     */
    @FactType("school.PostFilled")
    record PostFilled(
            SchoolId schoolId,
            String claim,
            @Nullable Title title,
            PersonId holder,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    /** A teacher fills a post no longer. */
    @FactType("school.PostVacated")
    record PostVacated(
            SchoolId schoolId, @Nullable Title title, PersonId holder, LocalDate effectiveOn)
            implements SchoolEvent {}

    /**
     * What was kept for a claim and not filled is free again.
     *
     * @param posts how many, from 1
     */
    @FactType("school.PostsReleased")
    record PostsReleased(
            SchoolId schoolId,
            String claim,
            @Nullable Title title,
            int posts,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    /**
     * A teacher whom an earlier register shows here, and for whom no post was free, waits for it no
     * longer: they have it now, or need it no more.
     *
     * @param claim under which it was declined
     * @param title for whose post they waited; absent for an established one
     * @param filled whether they have it
     * @param left for how many posts of this school they still wait
     */
    @FactType("school.PostWaitEnded")
    record PostWaitEnded(
            SchoolId schoolId,
            String claim,
            @Nullable Title title,
            PersonId holder,
            boolean filled,
            int left,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    /** Other schools were merged into this one. */
    @FactType("school.SchoolsMerged")
    record SchoolsMerged(
            SchoolId schoolId, List<SchoolId> absorbed, Decision decision, LocalDate effectiveOn)
            implements SchoolEvent {
        public SchoolsMerged {
            absorbed = List.copyOf(absorbed);
        }
    }

    /** This school ended by being merged into another. */
    @FactType("school.SchoolAbsorbed")
    record SchoolAbsorbed(
            SchoolId schoolId,
            SchoolId into,
            ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    /** An asset, and the school that gets it. */
    record AssetShare(AssetId asset, SchoolId to) {}

    /**
     * It was planned which successor gets which assets when the school is divided (State-Owned
     * Assets Regulations, 22). What is planned later of an asset takes the place of what was
     * before.
     *
     * @param document digest of the plan
     * @param officer who answers for it
     */
    @FactType("school.AssetDivisionPlanned")
    record AssetDivisionPlanned(
            SchoolId schoolId,
            List<AssetShare> shares,
            String document,
            String officer,
            LocalDate effectiveOn)
            implements SchoolEvent {
        public AssetDivisionPlanned {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Other schools were formed from parts of this one.
     *
     * @param dissolved whether this school ended by it
     * @param resettlement where its pupils go; required when it is dissolved
     */
    @FactType("school.SchoolDivided")
    record SchoolDivided(
            SchoolId schoolId,
            List<SchoolId> successors,
            boolean dissolved,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent {
        public SchoolDivided {
            successors = List.copyOf(successors);
        }
    }

    /**
     * Who goes to which of the schools that a division forms.
     *
     * @param to one that the division forms
     */
    record StaffMove(PersonId person, SchoolId to) {}

    /**
     * How many established posts one of those schools gets.
     *
     * @param to one that the division forms
     * @param posts from 0
     */
    record PostsMove(SchoolId to, int posts) {}

    /**
     * It was planned how staff and posts of this school move when it is divided (分立方案). What
     * follows from the plan follows when it is.
     *
     * @param staff each person once; who isn't named stays, or is for somebody to decide on where
     *     the school is dissolved
     * @param posts each school once
     */
    @FactType("school.StaffDivisionPlanned")
    record StaffDivisionPlanned(
            SchoolId schoolId,
            List<StaffMove> staff,
            List<PostsMove> posts,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent {
        public StaffDivisionPlanned {
            staff = List.copyOf(staff);
            posts = List.copyOf(posts);
        }

        /** The plan by which that division goes: the last before it; absent where none was made. */
        public static Optional<StaffDivisionPlanned> of(
                SchoolDivided divided, List<? extends Fact> facts) {
            return facts.stream()
                    .filter(StaffDivisionPlanned.class::isInstance)
                    .map(StaffDivisionPlanned.class::cast)
                    .filter(plan -> !plan.effectiveOn().isAfter(divided.effectiveOn()))
                    .reduce((one, other) -> other);
        }
    }

    @FactType("school.SchoolClosed")
    record SchoolClosed(
            SchoolId schoolId,
            ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent {}

    /**
     * The record was wrong, and is put right from a date on. What was known before stays known as
     * it was.
     *
     * @param was what the record said on that date; empty where a subdistrict was missing
     * @param now what it should have said; empty where a subdistrict is to be removed
     * @param why how the mistake arose and was found
     * @param evidence SHA-256 digests of what proves it
     * @param officer who answers for it
     * @param decision the decision that says how it is, where one has to
     */
    @FactType("school.SchoolRecordCorrected")
    record SchoolRecordCorrected(
            SchoolId schoolId,
            RecordField field,
            String was,
            String now,
            String why,
            List<String> evidence,
            String officer,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements SchoolEvent {
        public SchoolRecordCorrected {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The opening date was recorded wrongly, or was not known. It has effect from the earlier of
     * the two dates, and an unknown one counts as {@link #SINCE_EVER}: between the two the school
     * turns out to have been open, or not to have been. Where {@code openedOn} is later than {@code
     * effectiveOn}, the school was not open on {@code effectiveOn}, and a {@link SchoolOpened} on
     * {@code openedOn} follows.
     *
     * @param was the date recorded so far, absent if it was unknown
     * @param particulars the record as it stood at the opening
     * @param officer who answers for it
     */
    @FactType("school.OpeningDateCorrected")
    record OpeningDateCorrected(
            SchoolId schoolId,
            @Nullable LocalDate was,
            LocalDate openedOn,
            Particulars particulars,
            String why,
            List<String> evidence,
            String officer,
            LocalDate effectiveOn)
            implements SchoolEvent {
        public OpeningDateCorrected {
            evidence = List.copyOf(evidence);
        }
    }

    /** The school opened on its corrected, later opening date. */
    @FactType("school.SchoolOpened")
    record SchoolOpened(SchoolId schoolId, LocalDate effectiveOn) implements SchoolEvent {}
}
